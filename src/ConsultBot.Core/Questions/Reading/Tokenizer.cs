using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Cuts a text into words and numbers. Apostrophes, hyphens and dots separate; a plus sign stands alone ("5+5"),
/// and an English possessive "'s" is dropped.</summary>
public static class Tokenizer
{
    /// <summary>Letters to a word with the blank after it, less rather than more: a list that need not grow.</summary>
    private const int LettersToWord = 5;

    public static IReadOnlyList<Token> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>((text.Length / LettersToWord) + 1);
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '+')
            {
                tokens.Add(new Token("+", at, 1));
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsPartOfWord(text, at, start))
            {
                at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            Add(tokens, text, start, at);
        }

        return tokens;
    }

    /// <summary>The folded words of a name, for look-ups.</summary>
    public static string[] Words(string text) => Words(Cut(text));

    /// <summary>The folded words of what was cut already.</summary>
    public static string[] Words(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var words = new string[tokens.Count];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = tokens[at].Text;
        }

        return words;
    }

    private static bool IsPartOfWord(string text, int at, int start)
    {
        var letter = text[at];
        if (!char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter) && !IsMark(letter))
        {
            return false;
        }

        // "no11" and "11th" stay together, "heading11" is cut where the number begins: people leave the space out.
        return at == start || !(char.IsAsciiDigit(letter) && char.IsLetter(text[at - 1]) && at - start > 3);
    }

    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        var written = text.AsSpan(start, end - start);
        var isPossessive = written is "s" or "S" && start > 0 && text[start - 1] is '\'' or '’';
        if (isPossessive && written.Length == 1 && tokens.Count > 0)
        {
            return;
        }

        tokens.Add(new Token(LetterFolding.Fold(written), start, end - start));
    }
}
