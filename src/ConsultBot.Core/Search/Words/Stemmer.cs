using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Search.Words;

/// <summary>Takes endings off, so that forms of one word meet. Light on purpose: number, gender and common verb endings; what is
/// related more loosely meets through its beginning (see <c>Kinship</c>).</summary>
internal static class Stemmer
{
    /// <param name="word">Folded.</param>
    public static string Stem(string word, Language language)
    {
        if (word.Length < 3 || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        return language switch
        {
            Language.French => FrenchStems.Of(word),
            Language.Spanish => SpanishStems.Of(word),
            _ => EnglishStems.Of(word),
        };
    }
}
