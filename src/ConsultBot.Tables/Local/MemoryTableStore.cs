namespace ConsultBot.Tables.Local;

/// <summary>Rows that are gone with the process, kept and checked as <see cref="LocalTableStore"/> does: for tests and for a bot
/// that needs no memory.</summary>
public sealed class MemoryTableStore : ITableStore
{
    private readonly Lock _gate = new();
    private readonly RowTables _rows = new();
    private long _sequence;
    private bool _disposed;

    /// <inheritdoc/>
    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        CommitCheck.Address(table, partition, key);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(rows => rows.Find(table, partition, key))?.ToRow());
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken)
    {
        CommitCheck.Range(table, partition, range);
        return RowPages.ReadAsync(
            range, (from, limit) => Read(rows => rows.Page(table, partition, from, range.To, limit)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(
        string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var commit = PreparedCommit.From(table, partition, changes);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(rows =>
        {
            var draft = new GroupDraft(rows, _sequence);
            var result = draft.Add(commit);
            foreach (var edits in draft.Accepted)
            {
                edits.ApplyTo(rows);
                _sequence = edits.Sequence;
            }

            return result;
        }));
    }

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private T Read<T>(Func<RowTables, T> use)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return use(_rows);
        }
    }
}
