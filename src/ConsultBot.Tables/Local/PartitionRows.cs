namespace ConsultBot.Tables.Local;

/// <summary>The rows of one partition in the order of their keys.</summary>
internal sealed class PartitionRows
{
    // Each is PackedRows, with greater keys than the one before.
    private readonly List<byte[]> _groups = new(1);

    public bool IsEmpty => _groups.Count == 0;

    public StoredRow? Find(string key) => IsEmpty ? null : PackedRows.Find(_groups[GroupOf(key)], key);

    /// <summary>Rows from a key on.</summary>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive; null: to the end.</param>
    public List<StoredRow> Page(string from, string? to, int limit)
    {
        var page = new List<StoredRow>();
        for (var group = GroupOf(from); group < _groups.Count && page.Count < limit; group++)
        {
            if (!TryAdd(page, _groups[group], from, to, limit))
            {
                break;
            }
        }

        return page;
    }

    /// <returns>The row that stood there.</returns>
    public StoredRow? Put(StoredRow row, ByteWriter scratch)
    {
        if (IsEmpty)
        {
            _groups.Add([]);
        }

        var group = GroupOf(row.Key);
        var rows = PackedRows.Put(_groups[group], row, scratch, out var before);
        _groups[group] = rows;
        if (rows.Length > PackedRows.MostBytes && before is null)
        {
            (_groups[group], var second) = PackedRows.Split(rows, scratch);
            _groups.Insert(group + 1, second);
        }

        return before;
    }

    /// <returns>The row that stood there.</returns>
    public StoredRow? Remove(string key, ByteWriter scratch)
    {
        if (IsEmpty)
        {
            return null;
        }

        var group = GroupOf(key);
        _groups[group] = PackedRows.Remove(_groups[group], key, scratch, out var before);
        if (_groups[group].Length == 0)
        {
            _groups.RemoveAt(group);
        }

        return before;
    }

    /// <returns>Whether the next rows may belong to the page too.</returns>
    private static bool TryAdd(List<StoredRow> page, byte[] rows, string from, string? to, int limit)
    {
        var reader = new PackedRowReader(rows, stackalloc char[TableLimits.KeyCharacters]);
        while (reader.TryRead())
        {
            if (page.Count == limit || (to is not null && reader.Key.SequenceCompareTo(to) >= 0))
            {
                return false;
            }

            if (page.Count > 0 || reader.Key.SequenceCompareTo(from) >= 0)
            {
                page.Add(reader.Row());
            }
        }

        return true;
    }

    /// <returns>Index of the group that a key belongs to: the last one that does not begin after it, else the first.</returns>
    private int GroupOf(string key)
    {
        var (low, high) = (0, _groups.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = PackedRows.CompareFirst(_groups[middle], key) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
