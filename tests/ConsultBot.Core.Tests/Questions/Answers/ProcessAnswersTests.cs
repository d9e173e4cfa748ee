using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions.Answers;

public sealed class ProcessAnswersTests
{
    [Theory]
    [InlineData("Which states observe the Budapest Process?", "Observers.NoStates")]
    [InlineData("Which states observe the South American Conference on Migration?", "Observers.States")]
    public void Ask_WhichStatesObserve_IsAnsweredByTheListThoughNoneIsInIt(string question, string key)
    {
        var answer = Engine.Ask(question).Answer;

        Assert.Equal((AnswerKind.Answered, key), (answer.Kind, Engine.Sentences(answer.Blocks).First().Phrase.Key));
    }

    [Fact]
    public void Ask_ForObserversWhereTheSourcesHaveNoListOfThem_IsRefused() =>
        Assert.Equal(AnswerKind.Refused, Engine.Ask("Which states observe MARRI?").Answer.Kind);
}
