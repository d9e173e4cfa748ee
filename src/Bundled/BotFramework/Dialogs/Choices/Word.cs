using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of an utterance: letters and digits, or one pictogram.</summary>
/// <param name="Text">Lower case, without accents.</param>
/// <param name="Start">Position of its first character.</param>
/// <param name="End">Position behind its last character.</param>
internal readonly record struct Word(string Text, int Start, int End)
{
    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var start = -1;
        var position = 0;
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                start = start < 0 ? position : start;
            }
            else
            {
                Close(words, text, ref start, position);
                if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                {
                    words.Add(new Word(rune.ToString(), position, position + rune.Utf16SequenceLength));
                }
            }

            position += rune.Utf16SequenceLength;
        }

        Close(words, text, ref start, position);
        return words;
    }

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Close(List<Word> words, string text, ref int start, int end)
    {
        if (start >= 0)
        {
            words.Add(new Word(Fold(text[start..end]), start, end));
            start = -1;
        }
    }

    private static string Fold(string word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
