using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

/// <summary>Which of several texts on a subject answers.</summary>
public sealed class FindingChoiceTests
{
    [Theory]
    [InlineData("Who is the Director General of IOM?", Language.English)]
    [InlineData("Qui est le directeur de l'OIM ?", Language.French)]
    public void Ask_WhoSomebodyIs_IsNotToldWhatAnotherNameMeans(string question, Language language) =>
        Assert.Equal(AnswerKind.Refused, Engine.Ask(question, null, language).Answer.Kind);

    [Fact]
    public void Ask_WhenOfWhatIsKnownByWho_TellsTheDate() =>
        Assert.Equal("e-berne-initiative-launch", First("¿Y en qué año lanzó la Iniciativa de Berna?", Language.Spanish));

    [Fact]
    public void Ask_FollowUpInHalfOfTheTextsWords_GoesOnFromWhatWasSaid()
    {
        var before = Engine.Ask("When did the South American Conference on Migration begin?");

        var reply = Engine.Ask("And how does its presidency move about?", before.Focus);

        Assert.Equal("p-sacm-presidency-rotation", Assert.IsType<FoundQuestion>(reply.Question).Findings[0]);
    }

    private static string First(string question, Language language) => Assert.IsType<FoundQuestion>(Engine.Ask(question, null, language).Question).Findings[0];
}
