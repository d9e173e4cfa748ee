namespace ConsultBot.Tables.Local;

/// <summary>Some rows of a range with their values, still encoded.</summary>
/// <param name="Rows">In the order of their keys.</param>
/// <param name="IsLast">Whether the range ends with them.</param>
internal sealed record RowPage(IReadOnlyList<(StoredRow Row, byte[] Values)> Rows, bool IsLast)
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>Reads the values of as many rows as a page holds: at least one, no more once they have a megabyte.</summary>
    /// <param name="limit">How many rows were asked of the index.</param>
    /// <param name="read">Reads the values of a row.</param>
    public static RowPage Of(List<StoredRow> rows, int limit, Func<ValuePlace, byte[]> read)
    {
        var (page, bytes) = (new List<(StoredRow, byte[])>(rows.Count), 0);
        foreach (var row in rows)
        {
            if (bytes >= MostBytes)
            {
                return new RowPage(page, IsLast: false);
            }

            page.Add((row, read(row.Place)));
            bytes += row.Place.Length;
        }

        return new RowPage(page, rows.Count < limit);
    }
}
