using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class QuestionFrameTests
{
    [Theory]
    [InlineData(Language.English, "What does the Global Data Alliance say about data?")]
    [InlineData(Language.English, "Which practices does the Remittance Quality Seal suggest?")]
    [InlineData(Language.French, "Quelles pratiques suggère le Label Qualité Diaspora sur les envois de fonds ?")]
    public void Ask_ForANameOfSeveralWordsThatNothingHas_IsRefusedThoughSomeOfThemAreFound(Language language, string question) =>
        Assert.Equal(AnswerKind.Refused, Engine.Ask(question, null, language).Answer.Kind);

    [Theory]
    [InlineData(Language.English, "Which practices are suggested for remittances?")]
    [InlineData(Language.French, "Quelles pratiques sont suggérées pour les envois de fonds ?")]
    public void Ask_TheSameWithoutTheName_IsAnsweredByTheTextOnIt(Language language, string question) =>
        Assert.Equal("p-iamm-development-practices", Assert.IsType<FoundQuestion>(Engine.Ask(question, null, language).Question).Findings[0]);
}
