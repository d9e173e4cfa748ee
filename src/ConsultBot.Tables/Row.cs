namespace ConsultBot.Tables;

/// <summary>A row as it was read.</summary>
public sealed record Row
{
    public Row(string partition, string key, RowProperties properties, string etag)
    {
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentException.ThrowIfNullOrEmpty(etag);
        (Partition, Key, Properties, ETag) = (partition, key, properties, etag);
    }

    public string Partition { get; }

    public string Key { get; }

    public RowProperties Properties { get; }

    /// <summary>Changes with every write of the row, never repeats.</summary>
    public string ETag { get; }
}
