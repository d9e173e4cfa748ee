using System.Collections.Frozen;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>Counts the tags of an HTML text before it is parsed, so that no tree is built that would exhaust memory or time.</summary>
internal static class TagScan
{
    private const int MostRepeatedFormatting = 4_000_000;

    private static readonly FrozenSet<string> Unclosed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "html", "head", "body", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rp", "rt",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    public static DocumentProblem? FindProblem(string text, DocumentLimits limits)
    {
        var (tags, depth, formatting, repeated) = (0, 0, 0, 0L);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < text.Length - 1; at = text.IndexOf('<', at + 1))
        {
            var closes = text[at + 1] == '/';
            if (Name(text, closes ? at + 2 : at + 1) is not { Length: > 0 } name)
            {
                continue;
            }

            tags++;
            var step = Unclosed.Contains(name) ? 0 : closes ? -1 : 1;
            depth = Math.Max(0, depth + step);
            formatting = Formatting.Contains(name) ? Math.Max(0, formatting + step) : formatting;

            // A parser opens all formatting that is still open anew in each paragraph.
            repeated += closes ? 0 : formatting;
            if (depth > limits.Nesting || repeated > MostRepeatedFormatting)
            {
                return new DocumentProblem(DocumentProblemKind.TooDeep, $"More than {limits.Nesting} elements stand inside each other or were never closed; save the page anew with a word processor or browser.");
            }

            if (tags > limits.Tags)
            {
                return new DocumentProblem(DocumentProblemKind.TooManyParts, FormattableString.Invariant($"It holds more than {limits.Tags:N0} tags; split it into several documents."));
            }
        }

        return null;
    }

    private static string Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 20 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(text[start]) ? text[start..end] : string.Empty;
    }
}
