using System.Globalization;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Search.Words;

/// <summary><see cref="Folding"/> a letter at a time, from a table: the search folds every letter of every text.</summary>
internal static class LetterFolding
{
    private const int TableSize = 0x250;

    /// <summary>Letters that one of the table becomes at most ("œ").</summary>
    private const int LongestFolded = 2;

    // Null: no part of a word. Empty: a mark that disappears.
    private static readonly string?[] Table = Enumerable.Range(0, TableSize).Select(code => Compute((char)code)).ToArray();

    // The folded letter where it is a single one, else '\0'.
    private static readonly char[] Singles = Table.Select(folded => folded is { Length: 1 } ? folded[0] : '\0').ToArray();

    public static bool IsPartOfWord(char letter) =>
        letter < TableSize ? Table[letter] is not null : char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || IsMark(letter);

    /// <summary>Appends the folded letter to <paramref name="word"/>; what does not fit is left out.</summary>
    /// <returns>The new length.</returns>
    public static int Append(char letter, Span<char> word, int length)
    {
        if (letter < TableSize && Singles[letter] is not '\0' and var single)
        {
            if (length < word.Length)
            {
                word[length++] = single;
            }

            return length;
        }

        foreach (var part in (letter < TableSize ? Table[letter] : char.IsSurrogate(letter) ? letter.ToString() : Compute(letter)) ?? string.Empty)
        {
            if (length < word.Length)
            {
                word[length++] = part;
            }
        }

        return length;
    }

    /// <summary>As <see cref="Folding.Fold"/>, without its detours for what the table has.</summary>
    /// <param name="word">Letters, digits and marks.</param>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordCutter.MaximumLength];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter >= TableSize || length + LongestFolded > folded.Length)
            {
                return Folding.Fold(word.ToString());
            }

            length = Append(letter, folded, length);
        }

        return folded[..length].ToString();
    }

    private static string? Compute(char letter) =>
        char.IsLetterOrDigit(letter) ? Folding.Fold(letter.ToString()) : IsMark(letter) ? string.Empty : null;

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
