using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;

namespace ConsultBot.Tables.Tests.Reminders;

public sealed class MarkGroupsTests : IAsyncDisposable
{
    private const string Partition = "r-1-00";

    private readonly GatedStore _store = new(new MemoryTableStore());

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Commit_WhileAnotherIsOnItsWay_GoesTogetherInOne()
    {
        var groups = new MarkGroups(_store);
        var first = groups.CommitAsync(Partition, [Insert("a")], default);
        var rest = Enumerable.Range(0, 30).Select(number => groups.CommitAsync(Partition, [Insert($"b{number}"), DeliveryPlanning.TouchHead], default)).ToList();

        _store.Open();

        Assert.True(await first);
        Assert.All(await Task.WhenAll(rest), Assert.True);
        Assert.Equal([1, 31], _store.Sizes);
    }

    [Fact]
    public async Task Commit_MoreThanOneCommitTakes_GoesInSeveral()
    {
        var groups = new MarkGroups(_store);
        var marks = Enumerable.Range(0, 121).Select(number => groups.CommitAsync(Partition, [Insert($"a{number}"), Insert($"b{number}")], default)).ToList();

        _store.Open();

        Assert.All(await Task.WhenAll(marks), Assert.True);
        Assert.Equal([2, 100, 100, 40], _store.Sizes);
    }

    [Fact]
    public async Task Commit_OneThatDoesNotHold_KeepsNoOtherOut()
    {
        var groups = new MarkGroups(_store);
        var first = groups.CommitAsync(Partition, [Insert("a")], default);
        var refused = groups.CommitAsync(Partition, [Insert("a")], default);
        var other = groups.CommitAsync(Partition, [Insert("b")], default);

        _store.Open();

        Assert.Equal((true, false, true), (await first, await refused, await other));
    }

    [Fact]
    public async Task Commit_StoreThatFails_TellsEachAndGoesOnWithTheNext()
    {
        var groups = new MarkGroups(_store);
        _store.Fails = true;
        var first = groups.CommitAsync(Partition, [Insert("a")], default);
        var second = groups.CommitAsync(Partition, [Insert("b")], default);
        _store.Open();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => first);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => second);
        _store.Fails = false;

        Assert.True(await groups.CommitAsync(Partition, [Insert("a")], default));
    }

    [Fact]
    public async Task Commit_OfAnotherPartition_DoesNotWait()
    {
        var groups = new MarkGroups(_store);
        var first = groups.CommitAsync(Partition, [Insert("a")], default);
        var second = groups.CommitAsync("r-1-01", [Insert("a")], default);

        Assert.Equal(2, _store.Sizes.Count);
        _store.Open();

        Assert.True(await first && await second);
    }

    private static Change Insert(string key) => Change.Insert(key, RowProperties.Empty);

    /// <summary>Commits wait at the gate until it opens, and are counted when they come.</summary>
    private sealed class GatedStore(ITableStore store) : ITableStore
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<int> Sizes { get; } = [];

        public bool Fails { get; set; }

        public void Open() => _gate.SetResult();

        public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) => store.FindAsync(table, partition, key, cancellationToken);

        public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken) => store.ReadAsync(table, partition, range, cancellationToken);

        public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            Sizes.Add(changes.Count);
            await _gate.Task;
            return Fails ? throw new StoreUnavailableException() : await store.CommitAsync(table, partition, changes, cancellationToken);
        }

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
