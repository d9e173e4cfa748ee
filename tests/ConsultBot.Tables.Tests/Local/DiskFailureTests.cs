using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests.Local;

public sealed class DiskFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FaultyDisk _disk = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(27)]
    [InlineData(40)]
    public async Task Commit_DiskIsFull_FailsForCertainAndTheStoreGoesOn(int room)
    {
        await using var store = await _folder.OpenAsync(_disk);
        await store.PutAsync("a", 1);
        _disk.Room = room;

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync("a", 2));

        Assert.False(failure.OutcomeUnknown);
        Assert.Contains("No space left", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.GetAsync("a"));
        _disk.Room = null;
        await store.PutAsync("a", 3);
        await AssertReopenedAsync(store, "a", 3);
    }

    [Fact]
    public async Task Commit_FlushFails_IsTakenBackForCertain()
    {
        await using var store = await _folder.OpenAsync(_disk);
        await store.PutAsync("a", 1);
        _disk.FlushesToFail = 1;

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync("a", 2));

        Assert.False(failure.OutcomeUnknown);
        await store.PutAsync("b", 1);
        Assert.Equal(1, await store.GetAsync("a"));
        await AssertReopenedAsync(store, "a", 1);
    }

    [Fact]
    public async Task Commit_FlushAndItsRepairFail_TheOutcomeIsUnknownAndShowsAtTheNextCommit()
    {
        await using var store = await _folder.OpenAsync(_disk);
        await store.PutAsync("a", 1);
        _disk.FlushesToFail = 2;

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync("a", 2));

        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(1, await store.GetAsync("a"));
        Assert.Equal(0, _disk.FlushesToFail);
        await store.PutAsync("b", 1);
        await AssertReopenedAsync(store, "a", await store.GetAsync("a"));
    }

    [Fact]
    public async Task Commit_WrittenWholeThenFlushAndCutFail_ItCountsOnceItIsFlushed()
    {
        await using var store = await _folder.OpenAsync(_disk);
        await store.PutAsync("a", 1);
        (_disk.FlushesToFail, _disk.CutFails) = (1, true);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync("a", 2));
        _disk.CutFails = false;

        await store.PutAsync("b", 1);

        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(2, await store.GetAsync("a"));
        await AssertReopenedAsync(store, "a", 2);
    }

    [Fact]
    public async Task Compaction_DiskIsFull_TheJournalGoesOn()
    {
        await using var store = await _folder.OpenAsync(_disk);
        for (var n = 0; n < 1500; n++)
        {
            // Enough for a commit, not for the rows of a compaction.
            _disk.Room = 120;
            await store.PutAsync($"{n % 20}", n);
        }

        Assert.Equal(1499, await store.GetAsync("19"));
        Assert.Equal([_folder.Journal()], Directory.GetFiles(_folder.FullPath, "journal-*"));
        await AssertReopenedAsync(store, "19", 1499);
    }

    [Fact]
    public async Task Commit_Acknowledged_WasFlushed()
    {
        await using var store = await _folder.OpenAsync(_disk);
        for (var n = 0; n < 20; n++)
        {
            var before = _disk.Flushes;
            await store.PutAsync("a", n);
            Assert.Equal(before + 1, _disk.Flushes);
        }
    }

    [Fact]
    public async Task Commits_AtTheSameTime_ShareFlushes()
    {
        await using var store = await _folder.OpenAsync(_disk);
        var before = _disk.Flushes;

        await Task.WhenAll(Enumerable.Range(0, 400).Select(n => store.PutAsync($"{n}", n)));

        Assert.InRange(_disk.Flushes - before, 1, 200);
    }

    private async Task AssertReopenedAsync(LocalTableStore store, string key, long? expected)
    {
        await store.DisposeAsync();
        await using var again = await _folder.OpenAsync();
        Assert.Equal(expected, await again.GetAsync(key));
    }
}
