namespace Azure.Data.Tables;

/// <summary>What every row of a table has.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    /// <summary>Unique within the partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; what a client sets is not sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read; not sent as a value.</summary>
    ETag ETag { get; set; }
}
