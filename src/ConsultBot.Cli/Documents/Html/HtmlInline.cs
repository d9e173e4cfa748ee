using AngleSharp.Dom;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>Elements inside running text that print something of their own.</summary>
internal static class HtmlInline
{
    /// <returns>Whether all that the element holds has been written.</returns>
    public static bool Append(HtmlText text, IElement element, bool enters)
    {
        switch (element.LocalName)
        {
            case "br" when enters:
                text.Break(onlyBetween: false);
                return false;
            case "q":
                text.Append(enters ? "“" : "”", preformatted: true);
                return false;
            case "sup" or "sub" when enters && element.QuerySelector("img,br") is null:
                var inner = element.TextContent.Trim();
                text.Append(element.LocalName == "sup" ? RaisedText.Raise(inner.Trim('[', ']')) is var raised && raised != inner.Trim('[', ']') ? raised : inner : RaisedText.Lower(inner), preformatted: false);
                return true;
            default:
                return false;
        }
    }
}
