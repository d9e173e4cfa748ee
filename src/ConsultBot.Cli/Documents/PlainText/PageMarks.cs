using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>Page numbers that stand alone on a line.</summary>
internal static partial class PageMarks
{
    public static bool IsMark(string? text) => text is not null && Pattern().IsMatch(text);

    /// <returns>"Page 7"; null when the text is no page number.</returns>
    public static string? Find(string text) => Pattern().Match(text) is { Success: true } match ? $"Page {match.Groups["number"].Value}" : null;

    [GeneratedRegex(@"^(?:[Pp]age |[Pp]ágina )?[-–—]?\s?(?<number>\d{1,3})\s?[-–—]?(?:\s?(?:/|of|sur|de)\s?\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
