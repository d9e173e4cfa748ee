namespace ConsultBot.Tables.Tests;

/// <summary>What every table store has to do. A subclass opens one; each test uses a table of its own, so a shared service will do.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private ITableStore _store = null!;

    /// <summary>A table that no other test uses.</summary>
    protected string Table { get; } = "T" + Guid.NewGuid().ToString("N");

    protected ITableStore Store => _store;

    public virtual async Task InitializeAsync() => _store = await OpenAsync();

    public virtual async Task DisposeAsync() => await _store.DisposeAsync();

    protected abstract Task<ITableStore> OpenAsync();

    protected static RowProperties Values(params (string Name, object? Value)[] values) =>
        new(values.Select(value => new KeyValuePair<string, object?>(value.Name, value.Value)));

    protected Task<CommitResult> CommitAsync(params Change[] changes) => Store.CommitAsync(Table, "p", changes, CancellationToken.None);

    protected Task<Row?> FindAsync(string key, string partition = "p") => Store.FindAsync(Table, partition, key, CancellationToken.None);

    protected async Task<List<Row>> ReadAsync(KeyRange range, string partition = "p")
    {
        var rows = new List<Row>();
        await foreach (var row in Store.ReadAsync(Table, partition, range, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }

    protected async Task<string[]> KeysAsync(KeyRange range, string partition = "p") =>
        [.. (await ReadAsync(range, partition)).Select(row => row.Key)];

    protected async Task<string> InsertAsync(string key, params (string Name, object? Value)[] values)
    {
        var result = await CommitAsync(Change.Insert(key, Values(values)));
        Assert.True(result.IsCommitted);
        return Assert.Single(result.ETags)!;
    }
}
