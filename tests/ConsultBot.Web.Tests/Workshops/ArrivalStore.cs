using ConsultBot.Tables;

namespace ConsultBot.Web.Tests.Workshops;

/// <summary>A store that notes in which order rows were acknowledged; a commit is noted before the next one begins.</summary>
internal sealed class ArrivalStore(ITableStore inner) : ITableStore, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly List<(string Partition, string Key)> _rows = [];

    /// <summary>Keys of a partition's rows in the order in which they were kept first.</summary>
    public IReadOnlyList<string> FirstKept(string partition)
    {
        lock (_rows)
        {
            return [.. _rows.Where(row => row.Partition == partition).Select(row => row.Key).Distinct(StringComparer.Ordinal)];
        }
    }

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) => inner.FindAsync(table, partition, key, cancellationToken);

    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken) => inner.ReadAsync(table, partition, range, cancellationToken);

    public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var result = await inner.CommitAsync(table, partition, changes, cancellationToken);
            if (result.IsCommitted && table == "Workshops")
            {
                lock (_rows)
                {
                    _rows.AddRange(changes.Select(change => (partition, change.Key)));
                }
            }

            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public void Dispose() => _one.Dispose();
}
