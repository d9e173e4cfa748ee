using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>Recognises notes by the names that word processors and Markdown converters give them, and by their roles (WAI-ARIA for digital publishing).</summary>
internal static partial class HtmlNotes
{
    /// <returns>Null when the element is no note.</returns>
    public static (NoteKind Kind, string Label)? Find(IElement element)
    {
        if (element.LocalName is not ("li" or "div" or "p" or "aside" or "dd" or "section"))
        {
            return null;
        }

        var id = IdPattern().Match(element.Id ?? string.Empty);
        var role = element.GetAttribute("role") ?? element.GetAttribute("epub:type");
        var isListed = element.LocalName == "li" && element.ParentElement?.ParentElement is { } list && list.ClassList.Contains("footnotes");
        if (!id.Success && !isListed && role is not ("doc-footnote" or "doc-endnote" or "footnote" or "endnote"))
        {
            return null;
        }

        var kind = (role?.Contains("endnote", StringComparison.Ordinal) ?? false) || id.Groups["end"].Success ? NoteKind.Endnote : NoteKind.Footnote;
        var label = isListed ? Place(element) : id.Success ? id.Groups["label"].Value : FirstMark(element);
        return label.Length == 0 ? null : (kind, label);
    }

    private static string Place(IElement item) =>
        (item.ParentElement!.Children.TakeWhile(child => child != item).Count(child => child.LocalName == "li") + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string FirstMark(IElement element) => Mark().Match(element.TextContent.Length > 200 ? element.TextContent[..200] : element.TextContent).Groups[1].Value;

    [GeneratedRegex(@"^_?(?:ftn|fn|footnote|(?<end>edn|en|endnote))[-:_.]?(?<label>\d{1,4}|[ivxlc]{1,6})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^\W*(\w{1,6})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
