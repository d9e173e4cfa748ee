using System.Runtime.CompilerServices;
using ConsultBot.Tables;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>A store whose table of workshops fails while it is told to; the others go on.</summary>
internal sealed class FailingStore(ITableStore inner) : ITableStore
{
    /// <summary>Nothing of the table can be read or written.</summary>
    public bool IsDown { get; set; }

    /// <summary>The next commit happens, but its answer is lost.</summary>
    public bool LosesNextAnswer { get; set; }

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        ThrowIfDown(table);
        return inner.FindAsync(table, partition, key, cancellationToken);
    }

    public async IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfDown(table);
        await foreach (var row in inner.ReadAsync(table, partition, range, cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        ThrowIfDown(table);
        var result = await inner.CommitAsync(table, partition, changes, cancellationToken);
        if (LosesNextAnswer && table == "Workshops" && partition.StartsWith("workshop-", StringComparison.Ordinal))
        {
            LosesNextAnswer = false;
            throw new StoreUnavailableException("The answer was lost.") { OutcomeUnknown = true };
        }

        return result;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void ThrowIfDown(string table)
    {
        if (IsDown && table == "Workshops")
        {
            throw new StoreUnavailableException("The table is down.");
        }
    }
}
