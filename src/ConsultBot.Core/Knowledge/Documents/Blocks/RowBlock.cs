namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>A row of a table.</summary>
/// <param name="Table">The table's number from 1, in the order of the document.</param>
/// <param name="Row">From 1, rows of headings not counted; null for such a row.</param>
public sealed record RowBlock(string Text, string Separator, int Table, int? Row) : DocumentBlock(Text, Separator);
