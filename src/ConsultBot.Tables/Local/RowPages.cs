using System.Runtime.CompilerServices;

namespace ConsultBot.Tables.Local;

/// <summary>Reads a range page by page: a store is held up for one page at a time, however long the range is.</summary>
internal static class RowPages
{
    private const int FirstRows = 32;
    private const int MostRows = 512;

    /// <param name="page">Gives the first rows from a key (inclusive) on, at most as many as asked.</param>
    public static async IAsyncEnumerable<Row> ReadAsync(
        KeyRange range, Func<string, int, List<StoredRow>> page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = range.From ?? "";
        for (var limit = FirstRows; ; limit = Math.Min(2 * limit, MostRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = page(from, limit);
            foreach (var row in rows)
            {
                yield return row.ToRow();
            }

            if (rows.Count < limit)
            {
                yield break;
            }

            // A key and U+0000 is the next key there could be.
            from = rows[^1].Key + '\0';
            await Task.Yield();
        }
    }
}
