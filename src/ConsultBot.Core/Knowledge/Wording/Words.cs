using System.Globalization;
using System.Text;

namespace ConsultBot.Core.Knowledge.Wording;

/// <summary>Cuts a text into words that compare alike however they are printed.</summary>
internal static class Words
{
    /// <summary>Lower case, without accents. A hyphen divides words, an apostrophe does not; a raised figure (of a footnote) is no word.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (!IsInsideWord(character))
            {
                End(word, words);
            }
        }

        End(word, words);
        return words;
    }

    private static bool IsInsideWord(char character) =>
        character is '\'' or '\u2019' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
