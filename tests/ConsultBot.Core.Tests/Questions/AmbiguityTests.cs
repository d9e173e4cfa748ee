using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>Asked back where two things may be meant, and only there.</summary>
public sealed class AmbiguityTests
{
    [Theory]
    [InlineData("Which processes is Korea in?", "dpr-korea republic-of-korea")]
    [InlineData("which processes does Congo belong to?", "congo dr-congo")]
    [InlineData("Which processes is the Congolese government in?", "congo dr-congo")]
    [InlineData("Is Nigera in MIDWA", "niger nigeria")]
    public void Ask_NameOfTwoStates_AsksWhich(string question, string states)
    {
        var reply = Engine.Ask(question);

        Assert.Equal(AnswerKind.Clarifying, reply.Answer.Kind);
        Assert.Equal(states.Split(' '), Assert.IsType<WhichPartyQuestion>(reply.Question).Candidates.Order());
    }

    [Theory]
    [InlineData("Is South Korea in the Bali Process?")]
    [InlineData("is Guinea in MIDWA?")]
    [InlineData("Is the Dominican Republic in the RCM?")]
    public void Ask_NameOfOneState_DoesNotAskBack(string question) =>
        Assert.Equal(AnswerKind.Answered, Engine.Ask(question).Answer.Kind);

    [Fact]
    public void Ask_WhoChairsTheDialogue_OffersTheProcessesCalledSo()
    {
        var asked = Assert.IsType<WhichProcessQuestion>(Engine.Ask("who chairs the Dialogue?").Question);

        Assert.Equal(["five-plus-five", "midsa", "midwa"], asked.Candidates);
    }

    [Fact]
    public void Ask_WhoHeadsTheSecretariat_AsksForTheSecretariat() =>
        Assert.Equal([ProcessAspect.Secretariat], Assert.IsType<WhichProcessQuestion>(Engine.Ask("who heads the secretariat?").Question).Attributes);

    [Theory]
    [InlineData("@ConsultBot who chairs the Bali Process?")]
    [InlineData("ConsultBot, who chairs the Bali Process?")]
    public void Ask_WithTheBotsName_IsReadWithoutIt(string question) =>
        Assert.Equal(["bali-process"], Assert.IsType<AttributeQuestion>(Engine.Ask(question).Question).Processes);

    [Theory]
    [InlineData("members of the Bai Process", "bali-process")]
    [InlineData("who is in the Blai process", "bali-process")]
    [InlineData("priorities of South Americann Conference", "south-american-conference")]
    public void Read_SlipInAProcessName_IsForgiven(string text, string process) =>
        Assert.Equal([process], Engine.Ask(text).Read.Ids(EntityKind.Process));

    [Theory]
    [InlineData("Wht does MIDWA discuss?")]
    [InlineData("How mny members does MIDWA have?")]
    [InlineData("Whn did MIDWA bgin?")]
    public void Ask_SlipsInLittleWords_AreForgiven(string question) =>
        Assert.IsType<AttributeQuestion>(Engine.Ask(question).Question);

    [Fact]
    public void Ask_MemberOrOnlyObserver_NamesTheRole()
    {
        var reply = Engine.Ask("is Ecuador a member of the RCM or only an observer?");

        Assert.Equal("Membership.Role", Engine.Sentences(reply.Answer.Blocks).Single().Phrase.Key);
    }

    [Theory]
    [InlineData("en", "What does the Commission do?", "t-gcim")]
    [InlineData("en", "tell me about that dialogue", "t-idm")]
    [InlineData("fr", "Parlez-moi du dialogue.", "t-idm")]
    [InlineData("es", "¿Qué es la Comisión?", "t-gcim")]
    public void Ask_ForANounThatSeveralNamesHave_AsksWhich(string language, string question, string one)
    {
        var reply = Engine.Ask(question, null, Languages.Find(language)!.Value);

        Assert.Contains(one, Assert.IsType<WhichFindingQuestion>(reply.Question).Findings);
        Assert.InRange(reply.Answer.Choices.Count, 2, 4);
    }

    [Theory]
    [InlineData("What does the European Commission do in RCPs?")]
    [InlineData("What is a commission?")]
    [InlineData("Who launched the Initiative of Berne?")]
    public void Ask_ForANounWithMoreThanThat_DoesNotAskWhich(string question) => Assert.IsNotType<WhichFindingQuestion>(Engine.Ask(question).Question);
}
