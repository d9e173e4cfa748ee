namespace ConsultBot.Tables.Local;

/// <summary>Which rows there will be once a group of commits is applied.</summary>
internal sealed class RowDrafts(RowTables rows)
{
    private readonly Dictionary<string, Dictionary<(string Partition, string Key), string?>> _tables = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The ETag of a row; null where there is no row.</returns>
    public string? FindETag(string table, string partition, string key) =>
        _tables.TryGetValue(table, out var drafts) && drafts.TryGetValue((partition, key), out var etag)
            ? etag
            : rows.Find(table, partition, key)?.ETag;

    public void Add(TableEdits edits)
    {
        if (!_tables.TryGetValue(edits.Table, out var drafts))
        {
            _tables.Add(edits.Table, drafts = []);
        }

        var etag = StoredRow.ETagOf(edits.Sequence);
        foreach (var edit in edits.Edits)
        {
            drafts[(edits.Partition, edit.Key)] = edit.Values is null ? null : etag;
        }
    }
}
