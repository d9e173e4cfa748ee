using System.Text.RegularExpressions;

namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>Cuts what is too long for one quotation.</summary>
internal static partial class LongText
{
    /// <summary>Characters up to which a text stays whole: about the length of a long paragraph on half a page.</summary>
    public const int Comfortable = 1200;

    /// <summary>What ends sooner is the number of the paragraph or an initial.</summary>
    private const int Shortest = 40;

    /// <summary>Characters that no piece exceeds, also where no sentence ends.</summary>
    public const int Longest = 2400;

    /// <summary>
    /// Pieces of at most <see cref="Comfortable"/> characters that end where a sentence, line or table cell ends; a sentence that is longer is left whole up to
    /// <see cref="Longest"/> and cut between two words beyond. Put together, the pieces and the white space after each are the text.
    /// </summary>
    public static IReadOnlyList<(string Text, string Separator)> Cut(string text)
    {
        var pieces = new List<(string, string)>();
        var start = 0;
        while (text.Length - start > Comfortable)
        {
            var end = FindEnd(text, start);
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            pieces.Add((text[start..end], text[end..next]));
            start = next;
        }

        if (start < text.Length)
        {
            pieces.Add((text[start..], string.Empty));
        }

        return pieces;
    }

    private static int FindEnd(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(Longest, text.Length - start));
        var best = 0;
        foreach (var match in SentenceEnd().EnumerateMatches(window))
        {
            var end = match.Index + match.Length;
            if (best > 0 && end > Comfortable)
            {
                break;
            }

            best = end < Shortest || IsName(window[..end]) ? best : end;
        }

        if (best > 0)
        {
            return start + best;
        }

        return window.Length == text.Length - start ? text.Length : start + BetweenWords(window);
    }

    private static int BetweenWords(ReadOnlySpan<char> window)
    {
        // The white space itself belongs to the separator, so the cut is before the whole of it.
        var at = window.LastIndexOfAny(' ', '\n', '\t');
        var end = at > 0 ? window[..at].TrimEnd().Length : 0;
        return end > 0 ? end : char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }

    /// <summary>An initial or an abbreviation before the full stop.</summary>
    private static bool IsName(ReadOnlySpan<char> sentence) => Abbreviation().IsMatch(sentence[Math.Max(0, sentence.Length - 12)..]);

    [GeneratedRegex("""[.!?…][”"’»)\]]*[\u00B9\u00B2\u00B3\u2070-\u2079]*(?=\s)|[^\s](?=\t|\n\s*\n)""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:^|[\s(])(?:\p{Lu}|[Nn]os?|[Aa]rts?|[Dd]r|[Mm]rs?|[Mm]s|[Ss]t|vs|cf|[Ff]igs?|[Vv]ol|pp?|[Pp]aras?|[Cc]h|[Ss]ra?|[Nn]úm|[Pp]ág|e\.g|i\.e|[Ee]d|eds|op|[Ss]ect?|Mme|MM)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
