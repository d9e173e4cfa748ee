using System.Runtime.CompilerServices;
using ConsultBot.Tables;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>A store as a process sees it that dies at one of its commits: the commit happens or not, and nothing works after it.</summary>
internal sealed class DyingStore(ITableStore inner, int diesAt, bool lastCommitHappens) : ITableStore
{
    private int _commits;

    public bool IsDead { get; private set; }

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        return inner.FindAsync(table, partition, key, cancellationToken);
    }

    public async IAsyncEnumerable<Row> ReadAsync(
        string table, string partition, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfDead();
        await foreach (var row in inner.ReadAsync(table, partition, range, cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<CommitResult> CommitAsync(
        string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        if (Interlocked.Increment(ref _commits) <= diesAt)
        {
            return await inner.CommitAsync(table, partition, changes, cancellationToken);
        }

        IsDead = true;
        if (lastCommitHappens)
        {
            await inner.CommitAsync(table, partition, changes, cancellationToken);
        }

        throw new StoreUnavailableException("The process died.") { OutcomeUnknown = true };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void ThrowIfDead()
    {
        if (IsDead)
        {
            throw new StoreUnavailableException("The process is dead.");
        }
    }
}
