using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions.Answers;

public sealed class ParticipationAnswersTests
{
    [Theory]
    [InlineData(Language.English, "Which processes is Serbia in?", "Participation.Former", "budapest-process marri")]
    [InlineData(Language.French, "Dans quels processus figure le Monténégro ?", "Participation.Former", "budapest-process marri")]
    [InlineData(Language.Spanish, "¿En qué procesos está Serbia?", "Participation.Former", "budapest-process marri")]
    [InlineData(Language.English, "Which processes is Czechoslovakia in?", "Participation.Successors", "budapest-process soderkoping-process cis-conference")]
    public void Ask_WhereAStateTakesPartThatIsListedUnderAnotherName_TellsUnderWhich(Language language, string question, string key, string processes)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.Equal(key, Assert.Single(reply.Answer.Blocks.OfType<AnswerBlock.Listing>()).Lead.Phrase.Key);
        Assert.Equal(processes.Split(' '), reply.Focus.Listed);
    }

    [Fact]
    public void Ask_WhereAStateWithTerritoriesTakesPart_NamesThoseListedForThemselves()
    {
        var sentence = Engine.Sentences(Engine.Ask("Which processes is the United States in?").Answer.Blocks).Single(cited => cited.Phrase.Key == "Participation.Territories");

        Assert.Equal("Annex A, note i", Assert.Single(sentence.Citations).Locator);
    }

    [Theory]
    [InlineData("Which processes is ICMPD in?", "budapest-process", "Role.Secretariat")]
    [InlineData("Which processes is IOM in?", "colombo-process", "Role.Secretariat")]
    [InlineData("Which processes is IOM in?", "bali-process", "Role.Secretariat.Support")]
    public void Ask_WhereAnOrganisationTakesPart_TellsItsPartInTheSecretariat(string question, string process, string role)
    {
        var reply = Engine.Ask(question);
        var item = Assert.Single(reply.Answer.Blocks.OfType<AnswerBlock.Listing>()).Items[reply.Focus.Listed.ToList().IndexOf(process)];

        Assert.Equal(role, Assert.IsType<Argument.Inner>(Assert.IsType<Argument.Series>(item.Text.Arguments["roles"]).Items[^1]).Phrase.Key);
    }
}
