using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;

namespace ConsultBot.Core.Tests.Questions.Reading;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("qui preside lAPC", "apc")]
    [InlineData("les membres dapc", "apc")]
    [InlineData("qui preside l APC", "apc")]
    public void Read_FrenchArticleWithoutItsApostrophe_LeavesTheName(string text, string process) =>
        Assert.Equal([process], Engine.Read(text, Language.French).Ids(EntityKind.Process));

    [Theory]
    [InlineData("combien detats", "etats")]
    [InlineData("lobservateur", "observateur")]
    [InlineData("jaimerais", "aimerais")]
    public void Read_FrenchWordWithAnArticleWrittenToIt_IsThatWord(string text, string word) =>
        Assert.Equal(word, Engine.Read(text, Language.French).Words[^1]);

    [Theory]
    [InlineData(Language.French, "lancement")]
    [InlineData(Language.French, "dossiers")]
    [InlineData(Language.English, "lapc")]
    public void Read_AWordOfItsOwnOrAnotherLanguage_LosesNoLetter(Language language, string word) =>
        Assert.Equal(word, Assert.Single(Engine.Read(word, language).Words));
}
