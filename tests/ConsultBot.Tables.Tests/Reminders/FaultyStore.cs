namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>A store of which every call fails with a chance, in each way that a store fails: refused at once, gone before the write, gone after it so that the answer is lost.</summary>
internal sealed class FaultyStore(ITableStore inner, double chance, int seed) : ITableStore
{
    private readonly Random _random = new(seed);

    public int Faults { get; private set; }

    public int LostAnswers { get; private set; }

    public async Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        Throw(Draw(), isWrite: false);
        return await inner.FindAsync(table, partition, key, cancellationToken);
    }

    public async IAsyncEnumerable<Row> ReadAsync(
        string table, string partition, KeyRange range, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Throw(Draw(), isWrite: false);
        await foreach (var row in inner.ReadAsync(table, partition, range, cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var fault = Draw();
        if (fault == 3)
        {
            await inner.CommitAsync(table, partition, changes, cancellationToken);
            LostAnswers++;
        }

        Throw(fault, isWrite: true);
        return await inner.CommitAsync(table, partition, changes, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <returns>0 for none; 1 a server error, 2 a timeout before the write, 3 a timeout after it.</returns>
    private int Draw()
    {
        lock (_random)
        {
            return _random.NextDouble() < chance ? _random.Next(1, 4) : 0;
        }
    }

    private void Throw(int fault, bool isWrite)
    {
        if (fault > 0)
        {
            Faults++;
            throw new StoreUnavailableException("The store fails.") { OutcomeUnknown = isWrite && fault > 1 };
        }
    }
}
