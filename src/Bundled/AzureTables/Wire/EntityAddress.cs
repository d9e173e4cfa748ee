using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>Paths and queries of the service, encoded.</summary>
internal static class EntityAddress
{
    /// <summary>Quotes are doubled before the text is encoded, never after.</summary>
    public static string Of(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";

    public static string OfTable(string table) => $"Tables('{Key(table)}')";

    /// <summary>Leaves out what is null.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = "";
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                query += (query.Length == 0 ? "?" : "&") + name + "=" + Uri.EscapeDataString(value);
            }
        }

        return query;
    }

    public static string? Select(IEnumerable<string>? names) => names is null ? null : string.Join(',', names);

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Key(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Uri.EscapeDataString(FilterLiteral.Escape(key));
    }
}
