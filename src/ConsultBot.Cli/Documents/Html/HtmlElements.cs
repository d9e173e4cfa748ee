using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>What the elements of HTML are for the text of a document.</summary>
internal static partial class HtmlElements
{
    // Deleted text is no text; what is shown only where scripts, sound or frames fail is not shown.
    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "noscript", "head", "title", "iframe", "noframes", "audio", "video", "canvas", "datalist", "del", "rp", "noembed");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || element.HasAttribute("hidden") || IsBackLink(element)
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style));

    /// <summary>1 to 6; 0 for other elements.</summary>
    public static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;

    /// <summary>A table that arranges the page, not data: its cells hold headings or tables.</summary>
    public static bool IsLayout(IElement table) =>
        table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("h1,h2,h3,h4,h5,h6,table") is not null;

    /// <summary>The arrow that leads from a note back to the text.</summary>
    private static bool IsBackLink(IElement element) =>
        element.LocalName == "a" && (element.GetAttribute("role") == "doc-backlink" || BackClass().IsMatch(element.ClassName ?? string.Empty));

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"\b(?:footnote-)?back-?ref\b|\bfootnote-back\b", RegexOptions.CultureInvariant)]
    private static partial Regex BackClass();
}
