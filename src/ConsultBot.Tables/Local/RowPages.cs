using System.Runtime.CompilerServices;

namespace ConsultBot.Tables.Local;

/// <summary>Reads a range page by page: a store is held up for one page at a time, however long the range is.</summary>
internal static class RowPages
{
    private const int FirstRows = 32;
    private const int MostRows = 512;

    /// <param name="page">Gives the first rows from a key (inclusive) on, at most as many as asked.</param>
    public static async IAsyncEnumerable<Row> ReadAsync(
        string partition, KeyRange range, Func<string, int, RowPage> page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = range.From ?? "";
        for (var limit = FirstRows; ; limit = Math.Min(2 * limit, MostRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (rows, isLast) = page(from, limit);
            foreach (var (row, values) in rows)
            {
                yield return row.With(partition, values);
            }

            if (isLast)
            {
                yield break;
            }

            // A key and U+0000 is the next key there could be.
            from = rows[^1].Row.Key + '\0';
            await Task.Yield();
        }
    }

    /// <summary>Reads partitions one after the other.</summary>
    public static async IAsyncEnumerable<Row> ReadAsync(IReadOnlyList<string> partitions, Func<string, IAsyncEnumerable<Row>> read)
    {
        foreach (var partition in partitions)
        {
            await foreach (var row in read(partition))
            {
                yield return row;
            }
        }
    }
}
