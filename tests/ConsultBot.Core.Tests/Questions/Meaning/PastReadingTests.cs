using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class PastReadingTests
{
    [Theory]
    [InlineData(Language.English, "Who chaired the Budapest Process in 1995?")]
    [InlineData(Language.English, "Was Poland a member of the IGC in 1990?")]
    [InlineData(Language.English, "How many members did the APC have in 1998?")]
    [InlineData(Language.French, "Qui présidait le Processus de Budapest en 1995 ?")]
    [InlineData(Language.Spanish, "¿Quién presidía el Proceso de Budapest en 1995?")]
    public void Ask_ForAYearThatTheListsAreNotOf_SaysSoBeforeWhatTheyTell(Language language, string question)
    {
        var answer = Engine.Ask(question, null, language).Answer;

        Assert.Equal(AnswerKind.Refused, answer.Kind);
        Assert.Equal("Refusal.OtherYear", Engine.Sentences(answer.Blocks).First().Phrase.Key);
    }

    [Theory]
    [InlineData("Who chairs the Budapest Process in 2005?")]
    [InlineData("Who chairs the process that was founded in 1991?")]
    [InlineData("Which processes founded before 2000 is Indonesia in?")]
    public void Ask_ForTheListsOwnYearOrTheYearOfABeginning_IsAnswered(string question) =>
        Assert.DoesNotContain(Engine.Sentences(Engine.Ask(question).Answer.Blocks), sentence => sentence.Phrase.Key == "Refusal.OtherYear");
}
