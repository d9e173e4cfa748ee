using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Tests.Messages;

public sealed class GrammarTests
{
    [Theory]
    [InlineData(Language.English, "", "")]
    [InlineData(Language.English, "A", "A")]
    [InlineData(Language.English, "A|B", "A and B")]
    [InlineData(Language.English, "A|B|C", "A, B and C")]
    [InlineData(Language.English, "A, x|B", "A, x; and B")]
    [InlineData(Language.French, "A|B|C", "A, B et C")]
    [InlineData(Language.French, "A, x|B|C", "A, x\u00A0; B\u00A0; et C")]
    [InlineData(Language.Spanish, "A|B", "A y B")]
    [InlineData(Language.Spanish, "Bélgica|Italia", "Bélgica e Italia")]
    [InlineData(Language.Spanish, "agua|hielo", "agua y hielo")]
    public void Join_Items_AsTheLanguageJoins(Language language, string items, string joined) =>
        Assert.Equal(joined, Grammar.Join(items.Length == 0 ? [] : items.Split('|'), language));

    [Theory]
    [InlineData(Language.English, "A or B")]
    [InlineData(Language.French, "A ou B")]
    [InlineData(Language.Spanish, "A o B")]
    public void JoinChoices_Two_WithOr(Language language, string joined) => Assert.Equal(joined, Grammar.JoinChoices(["A", "B"], language));

    [Theory]
    [InlineData(Language.English, "2005-05-19", "19 May 2005")]
    [InlineData(Language.English, "2005-05", "May 2005")]
    [InlineData(Language.English, "2005", "2005")]
    [InlineData(Language.French, "2005-05-19", "19 mai 2005")]
    [InlineData(Language.French, "2004-12-01", "1er décembre 2004")]
    [InlineData(Language.Spanish, "2005-05-19", "19 de mayo de 2005")]
    [InlineData(Language.Spanish, "2004-12", "diciembre de 2004")]
    public void Date_AsPreciseAsGiven_InTheLanguage(Language language, string date, string written) =>
        Assert.Equal(written, Grammar.Date(PartialDate.Find(date)!, language));

    [Theory]
    [InlineData(Language.French, "le Processus de Bali", "du Processus de Bali")]
    [InlineData(Language.French, "les Philippines", "des Philippines")]
    [InlineData(Language.French, "la Conférence", "de la Conférence")]
    [InlineData(Language.French, "l’IGC", "de l’IGC")]
    [InlineData(Language.French, "Uruguay", "d’Uruguay")]
    [InlineData(Language.French, "MIDSA", "de MIDSA")]
    [InlineData(Language.Spanish, "el Proceso de Bali", "del Proceso de Bali")]
    [InlineData(Language.Spanish, "la CRM", "de la CRM")]
    [InlineData(Language.English, "the APC", "of the APC")]
    public void Of_NameWithArticle_Contracts(Language language, string name, string written) => Assert.Equal(written, Grammar.Of(name, language));

    [Theory]
    [InlineData(Language.French, "le Dialogue 5+5", "au Dialogue 5+5")]
    [InlineData(Language.French, "les Fidji", "aux Fidji")]
    [InlineData(Language.Spanish, "el Foro MARRI", "al Foro MARRI")]
    [InlineData(Language.English, "the APC", "to the APC")]
    public void To_NameWithArticle_Contracts(Language language, string name, string written) => Assert.Equal(written, Grammar.To(name, language));

    [Theory]
    [InlineData(Language.English, 0, "other")]
    [InlineData(Language.English, 1, "one")]
    [InlineData(Language.French, 0, "one")]
    [InlineData(Language.French, 2, "other")]
    [InlineData(Language.Spanish, 0, "other")]
    public void PluralForm_OfACount_IsTheLanguages(Language language, int count, string form) => Assert.Equal(form, Grammar.PluralForm(count, language));
}
