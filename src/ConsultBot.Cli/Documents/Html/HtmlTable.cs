using AngleSharp.Dom;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>The rows of a table of data. A cell that spans several rows or columns is read once, where it begins.</summary>
/// <param name="number">The table's number from 1.</param>
internal sealed class HtmlTable(IElement table, int number)
{
    private int _row;

    public IEnumerable<DocumentBlock> Rows()
    {
        foreach (var child in table.Children)
        {
            if (HtmlElements.IsUnread(child))
            {
                continue;
            }

            if (child.LocalName == "caption")
            {
                yield return new NamedBlock(HtmlText.Of(child), string.Empty, PassageKind.Caption, FormattableString.Invariant($"Table {number}, title"));
                continue;
            }

            foreach (var row in (child.LocalName == "tr" ? [child] : child.Children.Where(inner => inner.LocalName == "tr")).Where(row => !HtmlElements.IsUnread(row)))
            {
                yield return Row(row, child.LocalName == "thead");
            }
        }
    }

    private RowBlock Row(IElement row, bool isHeading)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlElements.IsUnread(cell)).ToList();
        var text = string.Join('\t', cells.Select(HtmlText.Of));
        var heads = isHeading || (_row == 0 && cells.Count > 1 && cells.All(cell => cell.LocalName == "th"));
        return new RowBlock(text, string.Empty, number, heads || string.IsNullOrWhiteSpace(text) ? null : ++_row);
    }
}
