using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(Language.English, "The states discussed returning migrants.", "discussing the return of a migrant")]
    [InlineData(Language.English, "Three copies are required.", "copy requirement")]
    [InlineData(Language.English, "It stopped in 1,000 cities.", "stopping in 1000 city")]
    [InlineData(Language.French, "Les données sont conservées dix ans.", "conservation d'une donnée")]
    [InlineData(Language.French, "L'État membre délivre les visas nationaux.", "etats membres délivrer visa national")]
    [InlineData(Language.French, "Une coopératrice a signé l’accord.", "accords du coopérateur")]
    [InlineData(Language.Spanish, "Los Estados organizaron talleres sobre remesas.", "organización de un taller de remesa")]
    [InlineData(Language.Spanish, "Un país y otro mes del año.", "países, meses y años")]
    [InlineData(Language.Spanish, "Se aprobó la migración ordenada.", "aprobar migraciones ordenadas")]
    public void Find_InflectedWords_AreAllMatched(Language language, string text, string question)
    {
        var index = TextIndex.Build([new("", text, []), new("", "Otra cosa / autre chose / another matter.", [])], language);

        var hit = Assert.Single(index.Find(question, 1));
        Assert.Equal(0, hit.Text);
        Assert.Empty(hit.Evidence.Unmatched);
    }

    [Theory]
    [InlineData("U.N. agencies met.", "UN agencies")]
    [InlineData("Wi‑Fi is free.", "wi-fi")]
    [InlineData("The state's duty.", "duty of the state")]
    [InlineData("Cafe\u0301 society", "café")]
    [InlineData("Œuvre commune", "oeuvre")]
    public void Find_OtherSpellingOfTheSame_Matches(string text, string question)
    {
        var index = TextIndex.Build([new("", text, [])], Language.English);

        Assert.Empty(Assert.Single(index.Find(question, 1)).Evidence.Unmatched);
    }
}
