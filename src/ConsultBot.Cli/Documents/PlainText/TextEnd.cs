using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>Whether a piece of text ends where a sentence, item or paragraph may end.</summary>
internal static partial class TextEnd
{
    public static bool IsFinished(string text) => Finished().IsMatch(text);

    /// <summary>Whether an item may begin on the next line.</summary>
    public static bool MayPrecedeItem(string text) => BeforeItem().IsMatch(text);

    // A note's number may stand behind the full stop, raised or not.
    [GeneratedRegex(@"[.!?:;…)\]][”""’»*)\]]*(?:[\d\u00B9\u00B2\u00B3\u2070-\u2079]{1,3}|</?[a-z]+>|\d)*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Finished();

    [GeneratedRegex(@"(?:[.!?:;,…][”""’»*)\]]*|\b(?:and|or|et|ou|y|o|e|u))(?:\d{1,3})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeItem();
}
