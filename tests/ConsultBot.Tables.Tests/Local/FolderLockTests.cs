using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests.Local;

public sealed class FolderLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Commit_OtherProcessKeepsTheLock_SaysSoAfterTheTimeout()
    {
        await using var store = await LocalTableStore.OpenAsync(_folder.Options(), new HurriedTime(), null, CancellationToken.None);
        using (HoldLock())
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync("a", 1));

            Assert.False(failure.OutcomeUnknown);
            Assert.Contains("store.lock", failure.Message, StringComparison.Ordinal);
        }

        await store.PutAsync("a", 2);
        Assert.Equal(2, await store.GetAsync("a"));
    }

    [Fact]
    public async Task Commit_WaitIsCancelled_EndsAndTheStoreGoesOn()
    {
        await using var store = await _folder.OpenAsync();
        await store.PutAsync("a", 1);
        using var cancellation = new CancellationTokenSource();
        Task<CommitResult> waiting, queued;
        using (HoldLock())
        {
            waiting = store.CommitAsync("Things", "p", [Change.Upsert("b", LocalStores.Number(2))], cancellation.Token);
            queued = store.CommitAsync("Things", "p", [Change.Upsert("c", LocalStores.Number(3))], cancellation.Token);
            Assert.Equal(1, await store.GetAsync("a"));
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        }

        await store.PutAsync("d", 4);
        Assert.Equal(4, await store.GetAsync("d"));
        Assert.True(await store.GetAsync("b") is null or 2);
        Assert.True(await store.GetAsync("c") is null or 3);
    }

    private FileStream HoldLock() => new(
        Path.Combine(_folder.FullPath, "store.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Ten seconds go by at every look.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Add(ref _seconds, 10);
    }
}
