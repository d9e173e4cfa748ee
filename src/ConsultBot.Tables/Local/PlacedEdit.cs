namespace ConsultBot.Tables.Local;

/// <summary>A row as a record of the journal wrote or removed it.</summary>
/// <param name="Key">Which row.</param>
/// <param name="Row">The row from now on; null: it is removed.</param>
internal readonly record struct PlacedEdit(string Table, string Partition, string Key, StoredRow? Row)
{
    /// <returns>The row that stood there before.</returns>
    public StoredRow? ApplyTo(RowTables rows) =>
        Row is { } row ? rows.Put(Table, Partition, row) : rows.Remove(Table, Partition, Key);
}
