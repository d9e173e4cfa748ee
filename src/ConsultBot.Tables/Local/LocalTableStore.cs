using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsultBot.Tables.Local;

/// <summary>The embedded store: every commit in a journal on disk before it is acknowledged, an index of all rows in memory, their values read back from the journal.
/// Several processes of one machine may open the same folder. Meant for up to some 200,000 rows.</summary>
public sealed class LocalTableStore : IWholeTables
{
    private readonly Journal _journal;
    private readonly FolderLock _lock;
    private readonly CommitQueue _queue;
    private bool _disposed;

    private LocalTableStore(Journal journal, FolderLock folderLock, CommitQueue queue) =>
        (_journal, _lock, _queue) = (journal, folderLock, queue);

    /// <summary>Opens the store of a folder, or makes it.</summary>
    /// <param name="time">Measures how long a commit waits for other processes.</param>
    /// <param name="logger">Hears of repairs and compactions; null: nobody does.</param>
    /// <exception cref="StoreUnavailableException">The files are damaged or cannot be used; the message says which, where, and what to do.</exception>
    /// <exception cref="ValidationException">An option is outside its range.</exception>
    public static Task<LocalTableStore> OpenAsync(
        LocalTableStoreOptions options, TimeProvider time, ILogger<LocalTableStore>? logger, CancellationToken cancellationToken) =>
        OpenAsync(options, time, logger, Disk.Real, cancellationToken);

    internal static Task<LocalTableStore> OpenAsync(
        LocalTableStoreOptions options, TimeProvider time, ILogger<LocalTableStore>? logger, IDisk disk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var opening = new StoreOpening(options, time, logger ?? NullLogger<LocalTableStore>.Instance, disk);
        return Task.Run(
            () =>
            {
                var (journal, folderLock, writer) = opening.Open();
                return new LocalTableStore(journal, folderLock, new CommitQueue(writer, logger ?? NullLogger<LocalTableStore>.Instance));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        CommitCheck.Address(table, partition, key);
        cancellationToken.ThrowIfCancellationRequested();
        var found = _journal.Read(image => image.Find(table, partition, key));
        return Task.FromResult(found?.Row.With(partition, found.Value.Values));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken)
    {
        CommitCheck.Range(table, partition, range);
        return RowPages.ReadAsync(
            partition, range, (from, limit) => _journal.Read(image => image.Page(table, partition, from, range.To, limit)), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadTableAsync(string table, CancellationToken cancellationToken)
    {
        NameCheck.Table(table);
        return RowPages.ReadAsync(_journal.Read(image => image.Rows.Partitions(table)), partition => ReadAsync(table, partition, KeyRange.All, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(
        string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var commit = PreparedCommit.From(table, partition, changes);
        cancellationToken.ThrowIfCancellationRequested();
        return _queue.EnqueueAsync(commit, cancellationToken);
    }

    /// <summary>Ends after the commits that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _queue.DisposeAsync();
        _journal.Dispose();
        _lock.Dispose();
    }
}
