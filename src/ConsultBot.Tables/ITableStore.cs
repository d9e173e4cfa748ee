namespace ConsultBot.Tables;

/// <summary>The narrow port to a table store: find a row, read a range of one partition in key order, commit changes to one
/// partition atomically. Implementations enforce <see cref="TableLimits"/> before anything is sent, so that what passes on one passes on all.</summary>
/// <remarks>Partition and row keys are compared ordinally by UTF-16 code unit. Tables are made on first use.</remarks>
public interface ITableStore : IAsyncDisposable
{
    /// <returns>The row, or null.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or refuses to work.</exception>
    Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken);

    /// <summary>Reads rows in ascending key order.</summary>
    /// <param name="table">Name of the table: 3 to 63 letters and digits, a letter first.</param>
    /// <param name="partition">The one partition to read.</param>
    /// <param name="range">Which keys; <see cref="KeyRange.All"/> for the whole partition.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <remarks>No snapshot: a row committed during the read may or may not appear, one that is untouched appears exactly once.</remarks>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or refuses to work.</exception>
    IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken);

    /// <summary>Commits changes to one partition: all or none, durable when the task completes.</summary>
    /// <param name="table">Name of the table: 3 to 63 letters and digits, a letter first.</param>
    /// <param name="partition">The one partition that all changes belong to.</param>
    /// <param name="changes">1 to 100, each for another key, together under 4 MiB.</param>
    /// <param name="cancellationToken">Ends the wait; the commit may have happened all the same.</param>
    /// <returns>Committed with the new ETags, or which change was refused and why. Never "refused" for a commit that was in fact applied.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or refuses to work; whether the commit happened is unknown only
    /// if <see cref="StoreUnavailableException.OutcomeUnknown"/> says so.</exception>
    Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
