using ConsultBot.Core.Audit;
using ConsultBot.Web.Audit;
using ConsultBot.Web.Tests.Hosting;
using ConsultBot.Web.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace ConsultBot.Web.Tests.Audit;

public sealed class RefusalRecordTests
{
    private readonly ManualTime _time = new();
    private readonly NotedAudit _audit = new();
    private readonly RefusalRecord _record;

    public RefusalRecordTests() => _record = new RefusalRecord(_audit, _time, NullLogger<RefusalRecord>.Instance);

    [Fact]
    public async Task Refusals_OfOneKind_AreOnRecordOnceAMinuteWithTheirNumber()
    {
        await NoteAsync(30);
        _time.Advance(RefusalRecord.Together);
        await NoteAsync(1);

        Assert.Equal([("refused", "1"), ("refused", "30")], _audit.Written);
    }

    [Fact]
    public async Task Refusals_OfSeveralKinds_AreCountedApart()
    {
        await NoteAsync(2);
        await NoteAsync(3, "refused otherwise");
        await _record.NoteAsync("somebody", "refused", "web", default);
        await _record.WriteAllAsync(default);

        Assert.Equal([("refused", "1"), ("refused otherwise", "1"), ("refused", "1"), ("refused", "1"), ("refused otherwise", "2")], _audit.Written);
    }

    [Fact]
    public async Task WriteDue_AfterABurst_WritesItOnceAMinuteHasPassed()
    {
        await NoteAsync(30);
        await _record.WriteDueAsync(default);
        var early = _audit.Written.Count;
        _time.Advance(RefusalRecord.Together);
        await _record.WriteDueAsync(default);
        _time.Advance(RefusalRecord.Together);
        await _record.WriteDueAsync(default);

        Assert.Equal(1, early);
        Assert.Equal([("refused", "1"), ("refused", "29")], _audit.Written);
    }

    [Fact]
    public async Task WriteDue_AfterAMinuteWithoutAny_MakesTheNextOneTheFirstAgain()
    {
        await NoteAsync(1);
        _time.Advance(RefusalRecord.Together);
        await _record.WriteDueAsync(default);
        await NoteAsync(1);

        Assert.Equal([("refused", "1"), ("refused", "1")], _audit.Written);
    }

    [Fact]
    public async Task Note_WhileTheStoreFails_IsCountedAndWrittenLater()
    {
        _audit.IsAway = true;
        await NoteAsync(5);
        var asked = _audit.Asked;
        _audit.IsAway = false;
        _time.Advance(RefusalRecord.Together);
        await _record.WriteDueAsync(default);

        // The store is not asked at each of them.
        Assert.Equal(1, asked);
        Assert.Equal([("refused", "5")], _audit.Written);
    }

    [Fact]
    public async Task WriteDue_WhoseStoreFailsOnce_WritesAllAtTheNext()
    {
        await NoteAsync(10);
        _time.Advance(RefusalRecord.Together);
        _audit.IsAway = true;
        await _record.WriteDueAsync(default);
        _audit.IsAway = false;
        await NoteAsync(1);
        await _record.WriteAllAsync(default);

        Assert.Equal([("refused", "1"), ("refused", "10")], _audit.Written);
    }

    [Fact]
    public async Task Watch_AfterABurst_WritesItWithoutAnotherRefusal()
    {
        var time = new RungTime();
        var record = new RefusalRecord(_audit, time, NullLogger<RefusalRecord>.Instance);
        using var watch = new RefusalWatch(record, time, NullLogger<RefusalWatch>.Instance);
        await watch.StartAsync(default);
        for (var refusal = 0; refusal < 8; refusal++)
        {
            await record.NoteAsync("nobody known", "refused", "web", default);
        }

        await time.RingAsync(RefusalRecord.Together);
        await _audit.WhenWrittenAsync(2);
        await watch.StopAsync(default);

        Assert.Equal([("refused", "1"), ("refused", "7")], _audit.Written);
    }

    [Fact]
    public async Task Host_AtAStop_PutsWhatItCountedOnRecord()
    {
        await using var host = await MessagesHost.StartAsync();
        for (var request = 0; request < 30; request++)
        {
            await host.PostAsync("{}");
        }

        await host.PostAsync("{}", ("Authorization", "Bearer nonsense"));
        await host.StopAsync();

        var entries = await EntriesAsync(host.Services, host.Time.GetUtcNow());
        Assert.Equal(
            [("message refused: the Authorization header holds no signed token", "1"), ("message refused: there is no bearer token", "1"), ("message refused: there is no bearer token", "29")],
            entries.Select(entry => (entry.Action, entry.About)).Order());
        Assert.All(entries, entry => Assert.StartsWith("/api/messages ", entry.From, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_OfTooManyRequests_IsOnRecord()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:ConversationsPerMinute", "1")]);
        for (var conversation = 0; conversation < 3; conversation++)
        {
            await host.Http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        }

        Assert.Contains(await EntriesAsync(host.Services, TimeProvider.System.GetUtcNow()), entry => entry.Action == "request refused: too many");
    }

    private async Task NoteAsync(int times, string action = "refused")
    {
        for (var refusal = 0; refusal < times; refusal++)
        {
            await _record.NoteAsync("nobody known", action, "web", default);
        }
    }

    private static async Task<List<AuditEntry>> EntriesAsync(IServiceProvider services, DateTimeOffset now)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in services.GetRequiredService<IAuditLog>().ReadAsync(Instant.FromDateTimeOffset(now) - Duration.FromDays(1), default))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
