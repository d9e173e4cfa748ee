namespace ConsultBot.Tables.Local;

/// <summary>Rows as they will be once a group of commits is applied.</summary>
internal sealed class RowDrafts(RowTables rows)
{
    private readonly Dictionary<string, Dictionary<(string Partition, string Key), StoredRow?>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public StoredRow? Find(string table, string partition, string key) =>
        _tables.TryGetValue(table, out var drafts) && drafts.TryGetValue((partition, key), out var row)
            ? row
            : rows.Find(table, partition, key);

    public void Add(TableEdits edits)
    {
        if (!_tables.TryGetValue(edits.Table, out var drafts))
        {
            _tables.Add(edits.Table, drafts = []);
        }

        foreach (var edit in edits.Edits)
        {
            drafts[(edit.Partition, edit.Key)] = edit.Row;
        }
    }
}
