using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;

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

    [Theory]
    [InlineData("Is political will enough?")]
    [InlineData("What did they write on the will of governments to cooperate?")]
    public void Read_WillAsANoun_IsNoTimeToCome(string question) => Assert.False(Engine.Read(question).Has(Cue.Future));

    [Theory]
    [InlineData("Who will chair the APC?")]
    [InlineData("Will Kenya join MIDSA?")]
    public void Read_WillAsAVerb_IsATimeToCome(string question) => Assert.True(Engine.Read(question).Has(Cue.Future));
}
