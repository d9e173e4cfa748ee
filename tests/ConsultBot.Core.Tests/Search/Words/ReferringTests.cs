using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Tests.Search.Words;

public sealed class ReferringTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    [InlineData(Language.Spanish)]
    public void Words_OfALanguage_AreAsTheCutterCutsThem(Language language)
    {
        var (first, early) = Referring.Words[language];

        Assert.All(first.Union(early), word => Assert.Equal([word], Cut(word)));
    }

    [Theory]
    [InlineData(Language.French, "D'autres États y prennent part.", true)]
    [InlineData(Language.French, "D'après le document, tout est prêt.", false)]
    [InlineData(Language.French, "Elle a été lancée en 2001.", true)]
    [InlineData(Language.English, "Other states take part.", false)]
    [InlineData(Language.English, "The group also met in 2003.", true)]
    [InlineData(Language.Spanish, "Otros Estados participan.", true)]
    [InlineData(Language.Spanish, "España participa.", false)]
    public void LeansOnSentenceBefore_ASentence_IsToldByItsFirstWords(Language language, string sentence, bool leans) =>
        Assert.Equal(leans, Referring.LeansOnSentenceBefore(sentence, language));

    private static List<string> Cut(string text)
    {
        var words = new List<string>();
        var cutter = new WordCutter(text, stackalloc char[WordCutter.MaximumLength]);
        while (cutter.MoveNext())
        {
            words.Add(cutter.Current.ToString());
        }

        return words;
    }
}
