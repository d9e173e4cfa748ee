using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class QuestionFocusTests
{
    [Theory]
    [InlineData("Which hotel was the workshop held in?", "hotel", Language.English)]
    [InlineData("¿Qué hotel acogió el taller?", "hotel", Language.Spanish)]
    [InlineData("en que hotel fue el taller", "hotel", Language.Spanish)]
    public void Find_NounAfterTheQuestionWord_IsThat(string question, string focus, Language language) => Assert.Equal(focus, Focus(question, language));

    [Fact]
    public void Find_QueThatRefersToANoun_AsksForNothing() =>
        Assert.NotEqual("plantea", Focus("¿El documento que plantea esas medidas es de la OIM?", Language.Spanish));

    private static string? Focus(string question, Language language) => QuestionFocus.Find(Engine.Ask(question, null, language).Read, _ => true);
}
