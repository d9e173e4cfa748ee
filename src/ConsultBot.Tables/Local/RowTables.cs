namespace ConsultBot.Tables.Local;

/// <summary>All rows of a local store in memory. Not safe for use by several threads while one writes.</summary>
internal sealed class RowTables
{
    // The service compares names of tables without case.
    private readonly Dictionary<string, SortedSet<StoredRow>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public int Count { get; private set; }

    /// <summary>About what a compact journal of all rows takes.</summary>
    public long Bytes { get; private set; }

    public StoredRow? Find(string table, string partition, string key) =>
        _tables.TryGetValue(table, out var rows) && rows.TryGetValue(StoredRow.At(partition, key), out var row) ? row : null;

    /// <summary>The first rows of a range, in the order of their keys.</summary>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive; null: to the end of the partition.</param>
    public List<StoredRow> Page(string table, string partition, string from, string? to, int limit)
    {
        var page = new List<StoredRow>();
        if (!_tables.TryGetValue(table, out var rows) || (to is not null && string.CompareOrdinal(from, to) >= 0))
        {
            return page;
        }

        // A partition's name and U+0000 is the next name there could be.
        var end = to is null ? StoredRow.At(partition + '\0', "") : StoredRow.At(partition, to);
        foreach (var row in rows.GetViewBetween(StoredRow.At(partition, from), end))
        {
            if (page.Count == limit || RowOrder.Instance.Compare(row, end) == 0)
            {
                break;
            }

            page.Add(row);
        }

        return page;
    }

    public void Apply(string table, RowEdit edit)
    {
        if (!_tables.TryGetValue(table, out var rows))
        {
            _tables.Add(table, rows = new SortedSet<StoredRow>(RowOrder.Instance));
        }

        if (rows.TryGetValue(StoredRow.At(edit.Partition, edit.Key), out var old))
        {
            rows.Remove(old);
            Count--;
            Bytes -= old.Size;
        }

        if (edit.Row is { } row)
        {
            rows.Add(row);
            Count++;
            Bytes += row.Size;
        }
    }

    public IEnumerable<(string Table, StoredRow Row)> All() =>
        _tables.SelectMany(table => table.Value.Select(row => (table.Key, row)));
}
