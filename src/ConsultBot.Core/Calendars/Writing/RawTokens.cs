using System.Text.RegularExpressions;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Cuts a text into words, numbers and signs.</summary>
internal static partial class RawTokens
{
    public static List<RawToken> Cut(string text)
    {
        var plain = Plain(text);
        var tokens = new List<RawToken>();
        var spaced = true;
        for (var index = 0; index < plain.Length;)
        {
            if (char.IsWhiteSpace(plain[index]))
            {
                (spaced, index) = (true, index + 1);
                continue;
            }

            var length = RunAt(plain, index);
            // Half of a character can't be folded, and is no sign of a date.
            var folded = char.IsSurrogate(plain[index]) ? "" : Folding.Fold(plain.Substring(index, length));
            tokens.Add(new RawToken(folded.Length == 0 ? "?" : folded, index, length, spaced));
            (spaced, index) = (false, index + length);
        }

        return tokens;
    }

    private static int RunAt(string text, int start)
    {
        Func<char, bool> belongs = char.IsAsciiDigit(text[start]) ? char.IsAsciiDigit : char.IsLetter(text[start]) ? IsInWord : _ => false;
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Letters with accents as their own characters belong to the word.</summary>
    private static bool IsInWord(char letter) => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The dots of "a.m." and "1.º" say nothing; the length stays, so that places stay places of the text.</summary>
    private static string Plain(string text) => OrdinalDot().Replace(
        HalfOfDay().Replace(text, match => string.Concat(match.Value[..1], match.Groups[1].Value).PadRight(match.Length)),
        match => match.Groups[1].Value.PadRight(match.Length));

    [GeneratedRegex(@"(?<=[\s\d])[ap]\.\s?(m)\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex HalfOfDay();

    [GeneratedRegex(@"(?<=\d)\.([ºª°])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex OrdinalDot();
}
