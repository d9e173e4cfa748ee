using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

/// <summary>The rosters of the process that is named tell of each bearer of a name: nothing is asked back.</summary>
public sealed class SharedNameReadingTests
{
    [Theory]
    [InlineData(Language.English, "Which Guinea is in MIDWA?", "guinea guinea-bissau")]
    [InlineData(Language.French, "Quelle Guinée est dans le MIDWA ?", "guinea guinea-bissau")]
    [InlineData(Language.Spanish, "¿Qué Guinea está en el MIDWA?", "guinea guinea-bissau")]
    [InlineData(Language.English, "Which Congo is in MIDSA?", "dr-congo")]
    [InlineData(Language.English, "Which of the Koreas is in the APC?", "republic-of-korea")]
    [InlineData(Language.English, "Which Korea is in the Bali Process?", "dpr-korea republic-of-korea")]
    public void Ask_WhichOfTheName_TellsTheRolesOfThoseListed(Language language, string question, string states)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.Equal(states.Split(' '), Assert.IsType<MembershipQuestion>(reply.Question).Parties.Select(party => party.Id).Order());
        Assert.All(Engine.Sentences(reply.Answer.Blocks), cited => Assert.Equal("Membership.Role", cited.Phrase.Key));
    }

    [Theory]
    [InlineData(Language.English, "Are both Koreas in Bali?", "Membership.Yes Membership.Yes")]
    [InlineData(Language.French, "Les deux Corées sont-elles dans le Processus de Bali ?", "Membership.Yes Membership.Yes")]
    [InlineData(Language.Spanish, "¿Están las dos Coreas en el Proceso de Bali?", "Membership.Yes Membership.Yes")]
    [InlineData(Language.English, "is Congo in MIDSA?", "Membership.Yes Membership.No")]
    [InlineData(Language.English, "Is the Congolese government in MIDSA?", "Membership.Yes Membership.No")]
    [InlineData(Language.English, "is Korea a member of APC?", "Membership.Yes Membership.No")]
    public void Ask_WhetherThoseOfTheNameAreThere_TellsOfEach(Language language, string question, string keys)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.Equal(AnswerKind.Answered, reply.Answer.Kind);
        Assert.Equal(keys.Split(' '), Engine.Sentences(reply.Answer.Blocks).Select(cited => cited.Phrase.Key));
    }

    [Theory]
    [InlineData("2", 1)]
    [InlineData("the first one", 0)]
    public void Ask_TheNumberOfOneOfTheName_AnswersForThat(string reply, int at)
    {
        var back = Engine.Ask("Which processes is Korea in?");
        var choices = back.Answer.Choices.Select(choice => new PendingChoice(Assert.IsType<Argument.Name>(choice.Label.Arguments["party"]).Text.English, $"Which processes is {Assert.IsType<Argument.Name>(choice.Label.Arguments["party"]).Text.English} in?")).ToList();

        var asked = Engine.Ask(reply, back.Focus with { Pending = choices }).Question;

        Assert.Equal(Assert.IsType<WhichPartyQuestion>(back.Question).Candidates[at], Assert.IsType<ParticipationQuestion>(asked).Party.Id);
    }
}
