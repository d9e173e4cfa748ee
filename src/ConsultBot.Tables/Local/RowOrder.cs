namespace ConsultBot.Tables.Local;

/// <summary>By partition, then by key, both by UTF-16 code unit.</summary>
internal sealed class RowOrder : IComparer<StoredRow>
{
    public static RowOrder Instance { get; } = new();

    public int Compare(StoredRow? x, StoredRow? y)
    {
        var partitions = string.CompareOrdinal(x?.Partition, y?.Partition);
        return partitions != 0 ? partitions : string.CompareOrdinal(x?.Key, y?.Key);
    }
}
