using System.Net;
using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Asking;

/// <summary>Takes the Markdown out of an answer, for terminals.</summary>
internal static partial class TerminalText
{
    public static string FromMarkdown(string markdown) =>
        WebUtility.HtmlDecode(Escape().Replace(Emphasis().Replace(markdown, "$1"), "$1"));

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([\\`*_\[\]#|~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
