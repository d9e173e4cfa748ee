using ConsultBot.Tables;
using ConsultBot.Tables.Local;

namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>A store in memory that can begin anew under a bot that goes on, and that says which tables were written since.</summary>
internal sealed class FreshStore : ITableStore
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private MemoryTableStore _inner = new();

    public IReadOnlyCollection<string> Written => _written;

    public void Empty() => _inner = new MemoryTableStore();

    public void ForgetWrites() => _written.Clear();

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) => _inner.FindAsync(table, partition, key, cancellationToken);

    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken) => _inner.ReadAsync(table, partition, range, cancellationToken);

    public Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        _written.Add(table);
        return _inner.CommitAsync(table, partition, changes, cancellationToken);
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}
