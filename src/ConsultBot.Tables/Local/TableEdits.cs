namespace ConsultBot.Tables.Local;

/// <summary>A commit that was checked against the rows and is not written yet.</summary>
/// <param name="Sequence">Its number; one more than that of the commit before.</param>
internal sealed record TableEdits(long Sequence, string Table, string Partition, IReadOnlyList<RowEdit> Edits);
