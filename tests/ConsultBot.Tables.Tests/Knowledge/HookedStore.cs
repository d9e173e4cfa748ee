namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>A store that tells a test of each commit before and after it happens, and lets it fail or do something in between.</summary>
internal sealed class HookedStore(ITableStore inner) : ITableStore
{
    private readonly HashSet<string> _partitions = [];
    private readonly List<IReadOnlyList<Change>> _commits = [];

    /// <summary>Called with the number of the commit, from 1.</summary>
    public Func<int, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<int, Task> After { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyCollection<string> Partitions => _partitions;

    public IReadOnlyList<IReadOnlyList<Change>> Commits => _commits;

    public int Reads { get; private set; }

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        Reads++;
        return inner.FindAsync(table, partition, key, cancellationToken);
    }

    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken)
    {
        Reads++;
        return inner.ReadAsync(table, partition, range, cancellationToken);
    }

    public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        _partitions.Add(partition);
        _commits.Add(changes);
        var number = _commits.Count;
        await Before(number);
        var result = await inner.CommitAsync(table, partition, changes, cancellationToken);
        await After(number);
        return result;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public static Func<int, Task> FailAt(int commit, bool outcomeUnknown = false) => number => number == commit
        ? Task.FromException(new StoreUnavailableException("The store is gone.") { OutcomeUnknown = outcomeUnknown })
        : Task.CompletedTask;
}
