using System.Globalization;

namespace ConsultBot.Tables.Tests.Backups;

/// <summary>Rows in every table, values of every type, partitions longer than a commit; and what a store holds, to compare.</summary>
internal static class FilledStore
{
    public const int Rows = 3 * PartitionRows;

    private const int PartitionRows = 101;

    /// <summary>Fills every table that a backup holds, and the keys that it does not.</summary>
    public static async Task FillAsync(this ITableStore store)
    {
        foreach (var table in Schema.BackedUp.Append(Schema.Keys))
        {
            await store.CommitAsync(table, "people é", [Change.Insert("every type", EveryType(table))], CancellationToken.None);
        }

        for (var row = 0; row < Rows; row++)
        {
            await store.CommitAsync(Schema.Conversations, $"c{row / PartitionRows}", [Change.Insert($"{row:D5}", Long(row))], CancellationToken.None);
        }
    }

    /// <summary>A line a row, in an order of their own; ETags apart.</summary>
    public static async Task<List<string>> ContentAsync(this IWholeTables store, IEnumerable<string> tables)
    {
        var lines = new List<string>();
        foreach (var table in tables)
        {
            await foreach (var row in store.ReadTableAsync(table, CancellationToken.None))
            {
                var values = row.Properties.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}:{value.Value.GetType().Name}={Text(value.Value)}");
                lines.Add($"{table}|{row.Partition}|{row.Key}|{string.Join(';', values)}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static RowProperties EveryType(string table) => new(
    [
        new("Text", $"{table}: \"Übersicht\" 日本 😀\r\n\u0001"), new("Empty", ""), new("Int", -1), new("Long", long.MaxValue), new("Double", 0.1), new("NaN", double.NaN), new("Bool", true),
        new("Time", new DateTimeOffset(2005, 5, 19, 12, 34, 56, TimeSpan.Zero).AddTicks(1_234_567)), new("Guid", Guid.Parse("01234567-89ab-cdef-0123-456789abcdef")), new("Bytes", new byte[] { 0, 1, 255 }),
    ]);

    /// <summary>100 of them have more bytes than a commit may.</summary>
    private static RowProperties Long(int row) => new([new("A", new string('x', 22_000)), new("B", new string('y', 22_000)), new("C", string.Create(CultureInfo.InvariantCulture, $"{row}"))]);

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
