namespace ConsultBot.Tables.Local;

/// <summary>A commit that was checked against the rows, or as it stands in the journal.</summary>
/// <param name="Sequence">Its number; one more than that of the commit before.</param>
internal sealed record TableEdits(long Sequence, string Table, string Partition, IReadOnlyList<RowEdit> Edits)
{
    public void ApplyTo(RowTables rows)
    {
        foreach (var edit in Edits)
        {
            rows.Apply(Table, edit);
        }
    }
}
