using System.Collections.Concurrent;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;

namespace ConsultBot.Conversations.Tests.People;

/// <summary>A store in memory that knows which partitions were ever written, so that all of it can be read.</summary>
internal sealed class WatchedStore : ITableStore
{
    private readonly MemoryTableStore _store = new();
    private readonly ConcurrentDictionary<(string Table, string Partition), bool> _written = new();

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) => _store.FindAsync(table, partition, key, cancellationToken);

    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken) => _store.ReadAsync(table, partition, range, cancellationToken);

    public Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        _written[(table, partition)] = true;
        return _store.CommitAsync(table, partition, changes, cancellationToken);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>Every row as one text: table, keys, names and values. The knowledge, which names nobody who takes part, is left out.</summary>
    public async Task<IReadOnlyList<string>> ReadAllAsync()
    {
        var rows = new List<string>();
        foreach (var (table, partition) in _written.Keys.Where(written => written.Table != "Knowledge"))
        {
            await foreach (var row in _store.ReadAsync(table, partition, KeyRange.All, CancellationToken.None))
            {
                rows.Add($"{table} {partition} {row.Key} {string.Join(' ', row.Properties.Select(property => $"{property.Key}={property.Value}"))}");
            }
        }

        return rows;
    }
}
