using ConsultBot.Core.Conversations;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.Conversations;

public sealed class ConversationLogTests
{
    private readonly ManualTime _time = new();
    private readonly ITableStore _store;
    private readonly ConversationLog _log;

    public ConversationLogTests() => (_store, _log) = Open(_time);

    [Fact]
    public async Task Append_Entries_CountsFromOneAndReadsBackInOrder()
    {
        var positions = await AppendAsync(Entry("a"), Entry("b"));
        positions = [.. positions, .. await AppendAsync(Entry("c"))];

        Assert.Equal([1, 2, 3], positions);
        Assert.Equal(["\"b\"", "\"c\""], (await _log.ReadAsync("c", 1, 10, default)).Select(entry => entry.Json));
        Assert.Equal([1L, 2L], (await _log.ReadAsync("c", 0, 2, default)).Select(entry => entry.Position));
        Assert.Equal(3, await _log.LastPositionAsync("c", default));
    }

    [Fact]
    public async Task Append_RepeatedKeys_AreLeftOutAndKeepTheirPositions()
    {
        await AppendAsync(Entry("a"), Entry("b"));

        Assert.Equal([2, 3, 3, 1], await AppendAsync(Entry("b"), Entry("new"), Entry("new"), Entry("a")));
        Assert.Equal([3], await AppendAsync(Entry("new")));
        Assert.Equal(3, await _log.LastPositionAsync("c", default));
    }

    [Fact]
    public async Task Append_AnyConversationIdAndKey_IsKept()
    {
        var id = "a/b\\c#d?e\u0001é😀" + new string('%', 200);

        await _log.AppendAsync(id, [Entry("x/y#z?" + new string('/', 122))], default);

        Assert.Equal([1], await _log.AppendAsync(id, [Entry("x/y#z?" + new string('/', 122))], default));
        Assert.Equal(0, await _log.LastPositionAsync(id + "2", default));
    }

    [Theory]
    [InlineData(32 * 1024 - 1)]
    [InlineData(32 * 1024)]
    [InlineData(32 * 1024 + 1)]
    [InlineData(150 * 1024)]
    public async Task Append_LongText_ComesBackWhole(int length)
    {
        // Pairs at odd places, so that some part would end between two halves.
        var json = "\"" + string.Concat(Enumerable.Repeat("😀", length / 2)) + "\"";

        await AppendAsync(new LogEntry("long", json, OpensTurn: false));

        Assert.Equal(json, (await _log.ReadAsync("c", 0, 1, default)).Single().Json);
    }

    [Fact]
    public async Task Append_ByTwoProcessesAtOnce_LeavesNoGapAndLosesNothing()
    {
        var other = new ConversationLog(_store, _time);

        var positions = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
            (await (number % 2 == 0 ? _log : other).AppendAsync("c", [Entry($"e{number}")], default)).Single())));

        Assert.Equal(Enumerable.Range(1, 200).Select(position => (long)position), positions.Order());
        Assert.Equal(200, (await _log.ReadAsync("c", 0, 500, default)).Select(entry => entry.Json).Distinct().Count());
    }

    [Fact]
    public async Task OpenTurns_UntilFinished_AreFoundByConversationAndInAll()
    {
        await AppendAsync(Entry("a", opensTurn: true), Entry("reply"), Entry("b", opensTurn: true));
        _time.Advance(TimeSpan.FromSeconds(1));
        await _log.AppendAsync("d", [Entry("a", opensTurn: true)], default);

        await _log.FinishTurnAsync("c", 1, default);
        await _log.FinishTurnAsync("c", 1, default);

        Assert.Equal([3L], (await _log.OpenTurnsAsync("c", default)).Select(turn => turn.Position));
        Assert.Equal([("c", 3L), ("d", 1L)], (await _log.OpenTurnsAsync(null, default)).Select(turn => (turn.ConversationId, turn.Position)));
        Assert.Equal(_time.GetUtcNow(), (await _log.OpenTurnsAsync("d", default)).Single().Since.ToDateTimeOffset());
    }

    [Fact]
    public async Task OpenTurns_RepeatedEntry_OpensNoSecondTurn()
    {
        await AppendAsync(Entry("a", opensTurn: true));
        await _log.FinishTurnAsync("c", 1, default);

        await AppendAsync(Entry("a", opensTurn: true));

        Assert.Empty(await _log.OpenTurnsAsync(null, default));
        Assert.Equal(0, await AnnouncementsAsync());
    }

    [Fact]
    public async Task OpenTurns_AnnouncedAndThenDead_IsNoTurnAndIsClearedAwayLater()
    {
        var dying = new ConversationLog(new DyingStore(_store, diesAt: 1, lastCommitHappens: false), _time);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => dying.AppendAsync("c", [Entry("a", opensTurn: true)], default));

        Assert.Empty(await _log.OpenTurnsAsync(null, default));
        Assert.Equal(1, await AnnouncementsAsync());
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.Empty(await _log.OpenTurnsAsync(null, default));
        Assert.Equal(0, await AnnouncementsAsync());
    }

    [Fact]
    public async Task Append_OutsideItsRange_Throws()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AppendAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _log.AppendAsync(new string('c', 257), [Entry("a")], default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AppendAsync([.. Enumerable.Range(0, 21).Select(number => Entry($"{number}"))]));
    }

    private static (ITableStore Store, ConversationLog Log) Open(TimeProvider time)
    {
        var process = new TestProcess(new MemoryTableStore(), time);
        return (process.Store, process.Log);
    }

    private static LogEntry Entry(string key, bool opensTurn = false) => new(key, $"\"{key}\"", opensTurn);

    private Task<IReadOnlyList<long>> AppendAsync(params LogEntry[] entries) => _log.AppendAsync("c", entries, default);

    private async Task<int> AnnouncementsAsync()
    {
        var count = 0;
        for (var shard = 0; shard < 8; shard++)
        {
            await foreach (var _ in _store.ReadAsync("OpenTurns", $"{shard:D2}", KeyRange.All, default))
            {
                count++;
            }
        }

        return count;
    }
}
