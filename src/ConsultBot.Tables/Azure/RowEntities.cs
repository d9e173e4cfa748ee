using Azure.Data.Tables;

namespace ConsultBot.Tables.Azure;

/// <summary>Rows as entities and back. Each written row carries the id of the commit that wrote it.</summary>
internal static class RowEntities
{
    /// <summary>Hidden from <see cref="Row.Properties"/>.</summary>
    public const string CommitId = "op_";

    /// <summary>What <see cref="CommitId"/> adds to a row, generously; see <see cref="RowSize"/>.</summary>
    private const int CommitIdBytes = 128;

    /// <exception cref="ArgumentException">A property bears the name that is the store's own.</exception>
    public static void Check(IReadOnlyList<Change> changes)
    {
        if (changes.FirstOrDefault(change => change.Properties()?.ContainsKey(CommitId) == true) is { } change)
        {
            throw new ArgumentException($"The property '{CommitId}' of row '{change.Key}' is the store's own.", nameof(changes));
        }
    }

    /// <remarks>A row that is full to the last property or byte goes without the id: its answer, once lost, stays lost.</remarks>
    public static TableEntity ToEntity(string partition, Change change, Guid commit)
    {
        var entity = new TableEntity(partition, change.Key);
        if (change.Properties() is not { } properties)
        {
            return entity;
        }

        foreach (var (name, value) in properties)
        {
            entity[name] = value;
        }

        if (properties.Count < TableLimits.Properties
            && RowSize.Row(partition, change.Key, properties) + CommitIdBytes <= TableLimits.RowBytes)
        {
            entity[CommitId] = commit;
        }

        return entity;
    }

    public static Row ToRow(TableEntity entity)
    {
        var values = new List<KeyValuePair<string, object?>>();
        foreach (var (name, value) in (IDictionary<string, object>)entity)
        {
            if (name is not ("PartitionKey" or "RowKey" or "Timestamp" or CommitId) && !name.StartsWith("odata.", StringComparison.Ordinal))
            {
                values.Add(new(name, ToValue(value)));
            }
        }

        return new Row(entity.PartitionKey, entity.RowKey, new RowProperties(values), entity.ETag.ToString());
    }

    /// <summary>The client may give a time or bytes as either of two types.</summary>
    private static object ToValue(object value) => value switch
    {
        BinaryData bytes => bytes.ToArray(),
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        _ => value,
    };
}
