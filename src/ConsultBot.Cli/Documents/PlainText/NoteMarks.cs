using System.Globalization;
using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>The marks that notes begin with.</summary>
internal static partial class NoteMarks
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <returns>"5" for a text that begins with a raised 5, as a sign or as HTML; null for other text.</returns>
    public static string? Find(string text)
    {
        var match = RaisedPattern().Match(text);
        return !match.Success ? null
            : match.Groups["tag"].Success ? match.Groups["tag"].Value
            : string.Concat(match.Groups["sign"].Value.Select(sign => Raised.IndexOf(sign, StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture)));
    }

    /// <returns>"5" for a text that begins with 5 and a space; null for other text.</returns>
    public static string? FindNumber(string text) => NumberPattern().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <returns>"ii" for a text that begins with that and two spaces; null for other text.</returns>
    public static string? FindRoman(string text) => RomanPattern().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(?:(?<sign>[\u00B9\u00B2\u00B3\u2070-\u2079]{1,3})|(?:<sup>(?:&|&amp;)?</sup>)?(?:&?lt;sup>|<sup>)(?<tag>\d{1,3})</sup>|\[\^(?<tag>\w{1,12})\]:)\s", RegexOptions.CultureInvariant)]
    private static partial Regex RaisedPattern();

    [GeneratedRegex(@"^(\d{1,3})\s{1,3}[\p{Lu}“""«‘(]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^([ivx]{1,5})\s{2,3}\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex RomanPattern();
}
