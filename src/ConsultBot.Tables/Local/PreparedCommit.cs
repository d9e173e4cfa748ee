namespace ConsultBot.Tables.Local;

/// <summary>A commit that keeps the limits, with its values encoded: what the caller does to an array afterwards has no effect.</summary>
internal sealed record PreparedCommit(string Table, string Partition, IReadOnlyList<(Change Change, byte[]? Values)> Changes)
{
    /// <summary>Of all values.</summary>
    public long Bytes { get; } = Changes.Sum(part => (long)(part.Values?.Length ?? 0));

    /// <exception cref="ArgumentException">The commit breaks a limit.</exception>
    public static PreparedCommit From(string table, string partition, IReadOnlyList<Change> changes)
    {
        CommitCheck.Commit(table, partition, changes);
        return new(table, partition, [.. changes.Select(change => (change, Encode(change)))]);
    }

    private static byte[]? Encode(Change change) => change.Properties() is { } properties ? RowCodec.Encode(properties) : null;
}
