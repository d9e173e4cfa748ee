namespace ConsultBot.Tables;

/// <summary>A row as it was read.</summary>
public sealed record Row
{
    /// <exception cref="ArgumentException">There is no ETag.</exception>
    public Row(string partition, string key, RowProperties properties, string etag)
    {
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentException.ThrowIfNullOrEmpty(etag);
        (Partition, Key, Properties, ETag) = (partition, key, properties, etag);
    }

    /// <summary>The key of the rows that are committed together with this one; as it is stored, see <see cref="KeyText"/>.</summary>
    public string Partition { get; }

    /// <summary>One of its kind in the partition; as it is stored, see <see cref="KeyText"/>.</summary>
    public string Key { get; }

    /// <summary>Without the keys, and without what a store adds for itself.</summary>
    public RowProperties Properties { get; }

    /// <summary>Changes with every write of the row, never repeats.</summary>
    public string ETag { get; }
}
