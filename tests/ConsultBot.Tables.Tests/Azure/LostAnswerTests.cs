using System.Diagnostics.CodeAnalysis;
using ConsultBot.Azurite;
using ConsultBot.Tables.Azure;

namespace ConsultBot.Tables.Tests.Azure;

/// <summary>The pipeline repeats a write whose answer was lost, and the service refuses the repetition.</summary>
[Collection(OneAzurite.Name)]
[NeedsAzurite]
[SuppressMessage("Design", "CA1001", Justification = "The runner calls DisposeAsync.")]
public sealed class LostAnswerTests(AzuriteServer server) : IAsyncLifetime
{
    private readonly string _table = "T" + Guid.NewGuid().ToString("N");
    private readonly FaultyWire _wire = new();
    private AzureTableStore _store = null!;
    private AzureTableStore _rival = null!;

    public async Task InitializeAsync()
    {
        var options = new AzureTableStoreOptions { ConnectionString = server.ConnectionString, RetryDelay = TimeSpan.FromMilliseconds(1) };
        _store = new AzureTableStore(options, _wire, TimeProvider.System);
        _rival = new AzureTableStore(options);
        await CommitAsync(_rival, Change.Insert("first", Values(0)));
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _rival.DisposeAsync();
    }

    [Fact]
    public async Task Insert_AnswerIsLost_IsCommittedWithItsETag()
    {
        _wire.DropAnswer();

        var result = await CommitAsync(_store, Change.Insert("a", Values(1)));

        Assert.Equal((await FindAsync("a"))!.ETag, Assert.Single(result.ETags));
    }

    [Fact]
    public async Task Replace_AnswerIsLostTwice_IsCommittedWithItsETag()
    {
        var etag = await InsertAsync("a");
        _wire.DropAnswer();
        _wire.DropAnswer();

        var result = await CommitAsync(_store, Change.Replace("a", Values(2), etag));

        var row = await FindAsync("a");
        Assert.Equal((row!.ETag, 2), (Assert.Single(result.ETags), (int)row.Properties["N"]));
    }

    [Fact]
    public async Task Upsert_AnswerIsLost_IsCommitted()
    {
        _wire.DropAnswer();

        var result = await CommitAsync(_store, Change.Upsert("a", Values(1)));

        Assert.Equal((await FindAsync("a"))!.ETag, Assert.Single(result.ETags));
    }

    [Fact]
    public async Task Batch_AnswerIsLost_IsCommittedWithItsETags()
    {
        var (replaced, deleted) = (await InsertAsync("replaced"), await InsertAsync("deleted"));
        _wire.DropAnswer();

        var result = await CommitAsync(
            _store,
            Change.Delete("deleted", deleted), Change.Insert("a", Values(1)), Change.Replace("replaced", Values(2), replaced), Change.Upsert("u", Values(3)));

        Assert.Equal(
            [null, (await FindAsync("a"))!.ETag, (await FindAsync("replaced"))!.ETag, (await FindAsync("u"))!.ETag], result.ETags);
    }

    [Fact]
    public async Task Batch_AnswerIsLostAndOneRowIsOverwritten_IsCommittedAndThatETagIsOld()
    {
        _wire.DropAnswer(async () => await CommitAsync(_rival, Change.Upsert("a", Values(9))));

        var result = await CommitAsync(_store, Change.Insert("a", Values(1)), Change.Insert("b", Values(1)));

        Assert.Equal((await FindAsync("b"))!.ETag, result.ETags[1]);
        var late = await CommitAsync(_rival, Change.Replace("a", Values(2), result.ETags[0]!));
        Assert.Equal(RefusalReason.Changed, late.Reason);
    }

    [Fact]
    public async Task Insert_AnswerIsLostAndTheRowIsOverwritten_IsUnknown()
    {
        _wire.DropAnswer(async () => await CommitAsync(_rival, Change.Upsert("a", Values(9))));

        await AssertUnknownAsync(Change.Insert("a", Values(1)));
    }

    [Fact]
    public async Task Insert_RequestIsLostAndARivalInserts_IsUnknownBecauseItLooksTheSame()
    {
        _wire.DropRequest(async () => await CommitAsync(_rival, Change.Insert("a", Values(9))));

        await AssertUnknownAsync(Change.Insert("a", Values(1)));
        Assert.Equal(9, (await FindAsync("a"))!.Properties["N"]);
    }

    [Fact]
    public async Task Insert_RequestIsLost_IsCommittedByTheRepetition()
    {
        _wire.DropRequest();

        Assert.True((await CommitAsync(_store, Change.Insert("a", Values(1)))).IsCommitted);
    }

    [Fact]
    public async Task Delete_AnswerIsLost_IsUnknown()
    {
        var (single, first, second) = (await InsertAsync("single"), await InsertAsync("1"), await InsertAsync("2"));
        _wire.DropAnswer();
        await AssertUnknownAsync(Change.Delete("single", single));
        _wire.DropAnswer();
        await AssertUnknownAsync(Change.Delete("1", first), Change.Delete("2", second));

        Assert.Null(await FindAsync("single"));
        Assert.Null(await FindAsync("2"));
    }

    [Fact]
    public async Task Replace_RefusedAtOnce_IsRefusedWithoutASecondLook()
    {
        var etag = await InsertAsync("a");
        await CommitAsync(_rival, Change.Upsert("a", Values(9)));
        var before = _wire.RequestCount;

        var result = await CommitAsync(_store, Change.Replace("a", Values(1), etag));

        Assert.Equal((RefusalReason.Changed, before + 1), (result.Reason!.Value, _wire.RequestCount));
    }

    [Fact]
    public async Task Insert_RowWithoutRoomForTheIdAndAnswerIsLost_IsUnknown()
    {
        var full = new RowProperties(Enumerable.Range(0, TableLimits.Properties).Select(n => new KeyValuePair<string, object?>($"P{n}", n)));
        _wire.DropAnswer();

        await AssertUnknownAsync(Change.Insert("a", full));
    }

    private static RowProperties Values(int number) => new([new("N", number)]);

    private async Task AssertUnknownAsync(params Change[] changes)
    {
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(_store, changes));
        Assert.True(failure.OutcomeUnknown);
    }

    private async Task<string> InsertAsync(string key) => (await CommitAsync(_rival, Change.Insert(key, Values(0)))).ETags[0]!;

    private Task<CommitResult> CommitAsync(AzureTableStore store, params Change[] changes) =>
        store.CommitAsync(_table, "p", changes, CancellationToken.None);

    private Task<Row?> FindAsync(string key) => _rival.FindAsync(_table, "p", key, CancellationToken.None);
}
