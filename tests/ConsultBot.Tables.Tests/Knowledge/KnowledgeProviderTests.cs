using ConsultBot.Core.Knowledge;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Tables.Tests.Knowledge;

public sealed class KnowledgeProviderTests : IDisposable
{
    private const int TakenUp = 2102;
    private const int NotTakenUp = 2103;

    private readonly KnowledgeStore _store = new();
    private readonly ManualTime _time = new();
    private readonly EventLogger<KnowledgeProvider<string>> _logger = new();
    private readonly KnowledgeProvider<string> _provider;
    private Func<KnowledgeBase, string> _prepare = knowledge => $"{knowledge.Topics.Count} topics";

    public KnowledgeProviderTests() =>
        _provider = new KnowledgeProvider<string>(_store.Versions, knowledge => _prepare(knowledge), new KnowledgeProviderOptions(), _time, _logger);

    public void Dispose() => _provider.Dispose();

    [Fact]
    public async Task Current_BeforeAnyVersion_Throws()
    {
        Assert.False(await _provider.RefreshAsync(default));

        Assert.False(_provider.IsLoaded);
        Assert.Throws<InvalidOperationException>(() => _provider.Current);
    }

    [Fact]
    public async Task Refresh_FirstVersion_IsTakenUpWithItsIndex()
    {
        await _store.ImportAsync(KnowledgeSets.Example);

        Assert.True(await _provider.RefreshAsync(default));
        Assert.Equal((1, "2 topics"), (_provider.Current.Version.Number, _provider.Current.Index));
        Assert.NotNull(_provider.Current.Knowledge.GetState("france"));
    }

    [Fact]
    public async Task Refresh_NothingNew_ReadsOneRow()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _provider.RefreshAsync(default);
        var edition = _provider.Current;
        var reads = _store.Store.Reads;

        Assert.False(await _provider.RefreshAsync(default));
        Assert.Equal(reads + 1, _store.Store.Reads);
        Assert.Same(edition, _provider.Current);
    }

    [Fact]
    public async Task Refresh_AfterAnImport_ReadsNoFileAgain()
    {
        var imported = await _store.ImportAsync(KnowledgeSets.Example);
        var reads = _store.Store.Reads;

        Assert.True(await _provider.RefreshAsync(imported, default));
        Assert.Equal(reads + 1, _store.Store.Reads);
        Assert.Same(imported.Knowledge, _provider.Current.Knowledge);
    }

    [Fact]
    public async Task Refresh_AfterAnImportBesideDocuments_HasTheDocumentsToo()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _store.AddAsync(Papers.Short("paper"));
        var imported = await _store.ImportAsync(KnowledgeSets.Numbered(2));

        Assert.True(await _provider.RefreshAsync(imported, default));
        Assert.Equal(imported.Current!.Number, _provider.Current.Version.Number);
        Assert.Single(_provider.Current.Knowledge.Documents);
    }

    [Fact]
    public async Task Refresh_AfterAnImportThatAnotherOvertook_TakesUpTheOther()
    {
        var imported = await _store.ImportAsync(KnowledgeSets.Example);
        await _store.ImportAsync(KnowledgeSets.Numbered(2));

        Assert.True(await _provider.RefreshAsync(imported, default));
        Assert.Equal((2, "252 topics"), (_provider.Current.Version.Number, _provider.Current.Index));
    }

    [Fact]
    public async Task Refresh_WhileTheIndexIsBuilt_ReadersHaveTheOldVersion()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _provider.RefreshAsync(default);
        await _store.ImportAsync(KnowledgeSets.Numbered(2));
        var seen = 0;
        _prepare = knowledge =>
        {
            seen = _provider.Current.Version.Number;
            return $"{knowledge.Topics.Count} topics";
        };

        await _provider.RefreshAsync(default);

        Assert.Equal(1, seen);
        Assert.Equal((2, "252 topics"), (_provider.Current.Version.Number, _provider.Current.Index));
    }

    [Fact]
    public async Task Run_NewVersion_IsTakenUpAtTheNextTick()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        using var stop = new CancellationTokenSource();
        var run = _provider.RunAsync(stop.Token);
        Assert.Equal(TakenUp, await _logger.NextAsync());
        Assert.Equal(TimeSpan.FromSeconds(5), _time.Period);

        await _store.ImportAsync(KnowledgeSets.Numbered(2));
        Assert.Equal(1, _provider.Current.Version.Number);
        _time.Tick();

        Assert.Equal(TakenUp, await _logger.NextAsync());
        Assert.Equal(2, _provider.Current.Version.Number);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Run_DamagedVersion_KeepsTheOldUntilTheNextGoodOne()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        using var stop = new CancellationTokenSource();
        var run = _provider.RunAsync(stop.Token);
        Assert.Equal(TakenUp, await _logger.NextAsync());

        await _store.ImportAsync(KnowledgeSets.Numbered(2));
        await DamageCurrentAsync();
        _time.Tick();
        Assert.Equal(NotTakenUp, await _logger.NextAsync());
        Assert.Equal((1, "2 topics"), (_provider.Current.Version.Number, _provider.Current.Index));

        await _store.ImportAsync(KnowledgeSets.Numbered(3));
        _time.Tick();
        Assert.Equal(TakenUp, await _logger.NextAsync());
        Assert.Equal(3, _provider.Current.Version.Number);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Run_IndexCannotBeBuilt_KeepsTheOld()
    {
        await _store.ImportAsync(KnowledgeSets.Example);
        await _provider.RefreshAsync(default);
        Assert.Equal(TakenUp, await _logger.NextAsync());
        await _store.ImportAsync(KnowledgeSets.Numbered(2));
        _prepare = _ => throw new NotSupportedException("No index.");

        using var stop = new CancellationTokenSource();
        var run = _provider.RunAsync(stop.Token);

        Assert.Equal(NotTakenUp, await _logger.NextAsync());
        Assert.Equal(1, _provider.Current.Version.Number);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Refresh_StoreIsGone_Throws()
    {
        await using var gone = new ClosedStore();
        using var provider = new KnowledgeProvider<string>(
            new KnowledgeVersions(gone, _store.Clock, new EventLogger<KnowledgeVersions>()), _prepare, new KnowledgeProviderOptions(), _time, _logger);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => provider.RefreshAsync(default));
    }

    private async Task DamageCurrentAsync()
    {
        var partition = (await _store.RowsAsync("versions")).Single(row => row.Key == "current").Properties.GetText("Partition");
        var row = (await _store.RowsAsync(partition))[0];
        await _store.Store.CommitAsync("Knowledge", partition, [Change.Delete(row.Key, row.ETag)], default);
    }

    private sealed class ClosedStore : ITableStore
    {
        public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) =>
            Task.FromException<Row?>(new StoreUnavailableException());

        public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken) =>
            throw new StoreUnavailableException();

        public Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            Task.FromException<CommitResult>(new StoreUnavailableException());

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
