namespace ConsultBot.Tables.Local;

/// <summary>Which rows a local store has, and where their values are. Not safe for use by several threads while one writes.</summary>
internal sealed class RowTables
{
    // The service compares names of tables without case.
    private readonly Dictionary<string, Dictionary<string, PartitionRows>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly ByteWriter _scratch = new();

    public int Count { get; private set; }

    /// <summary>About what a compact journal of all rows takes.</summary>
    public long Bytes { get; private set; }

    public StoredRow? Find(string table, string partition, string key) => FindPartition(table, partition)?.Find(key);

    /// <summary>The first rows of a range, in the order of their keys.</summary>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive; null: to the end of the partition.</param>
    public List<StoredRow> Page(string table, string partition, string from, string? to, int limit) =>
        FindPartition(table, partition)?.Page(from, to, limit) ?? [];

    public IReadOnlyList<string> Partitions(string table) => _tables.TryGetValue(table, out var partitions) ? [.. partitions.Keys] : [];

    /// <returns>The row that stood there.</returns>
    public StoredRow? Put(string table, string partition, StoredRow row)
    {
        if (!_tables.TryGetValue(table, out var partitions))
        {
            _tables.Add(table, partitions = new Dictionary<string, PartitionRows>(StringComparer.Ordinal));
        }

        if (!partitions.TryGetValue(partition, out var rows))
        {
            partitions.Add(partition, rows = new PartitionRows());
        }

        var before = rows.Put(row, _scratch);
        Add(partition, row, 1);
        Add(partition, before, -1);
        return before;
    }

    /// <returns>The row that stood there.</returns>
    public StoredRow? Remove(string table, string partition, string key)
    {
        if (FindPartition(table, partition) is not { } rows)
        {
            return null;
        }

        var before = rows.Remove(key, _scratch);
        Add(partition, before, -1);
        if (rows.IsEmpty)
        {
            _tables[table].Remove(partition);
        }

        return before;
    }

    /// <summary>A partition's rows come together, in the order of their keys.</summary>
    public IEnumerable<(string Table, string Partition, StoredRow Row)> All() =>
        _tables.SelectMany(table => table.Value.SelectMany(partition =>
            partition.Value.Page("", null, int.MaxValue).Select(row => (table.Key, partition.Key, row))));

    private PartitionRows? FindPartition(string table, string partition) =>
        _tables.TryGetValue(table, out var partitions) ? partitions.GetValueOrDefault(partition) : null;

    private void Add(string partition, StoredRow? row, int sign)
    {
        if (row is { } one)
        {
            Count += sign;
            Bytes += sign * one.SizeIn(partition);
        }
    }
}
