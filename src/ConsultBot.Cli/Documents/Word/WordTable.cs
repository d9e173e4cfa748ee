using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>The rows and cells of a table, also those inside of content controls; rows and cells whose deletion is tracked are none.</summary>
internal static class WordTable
{
    /// <summary>A frame around text, or an arrangement of the page: one cell, or headings inside.</summary>
    public static bool IsLayout(Table table, WordStyles styles)
    {
        var cells = Rows(table).SelectMany(Cells).Take(2).ToList();
        return cells.Count == 1 || table.Descendants<Paragraph>().Any(paragraph => styles.HeadingLevel(paragraph.ParagraphProperties) is not null);
    }

    public static IEnumerable<TableRow> Rows(OpenXmlElement table) =>
        Inside<TableRow>(table).Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null);

    public static IEnumerable<TableCell> Cells(TableRow row) =>
        Inside<TableCell>(row).Where(cell => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null);

    public static bool IsHeading(TableRow row) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val?.Value != OnOffOnlyValues.Off;

    private static IEnumerable<T> Inside<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is not (Paragraph or Table or TableRow or TableCell or TableProperties))
            {
                foreach (var inner in Inside<T>(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
