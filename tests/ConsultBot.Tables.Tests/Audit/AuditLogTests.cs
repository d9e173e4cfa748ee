using ConsultBot.Core.Audit;
using ConsultBot.Tables.Audit;
using ConsultBot.Tables.Local;
using NodaTime;

namespace ConsultBot.Tables.Tests.Audit;

public sealed class AuditLogTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 9, 0);

    private readonly AuditLog _log = new(new MemoryTableStore(), new StillClock());

    [Fact]
    public async Task Read_FromAnInstant_GivesWhatCameSinceInOrder()
    {
        foreach (var days in new[] { 70, 40, 10, 0 })
        {
            await _log.AppendAsync(Entry(Now - Duration.FromDays(days), $"{days}"), CancellationToken.None);
        }

        Assert.Equal(["40", "10", "0"], (await ReadAsync(Now - Duration.FromDays(40))).Select(entry => entry.About));
        Assert.Equal(Entry(Now, "0"), (await ReadAsync(Now)).Single());
    }

    [Fact]
    public async Task Append_AtTheSameInstant_KeepsAll()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => _log.AppendAsync(Entry(Now, $"{number}"), CancellationToken.None)));

        Assert.Equal(50, (await ReadAsync(Now)).Count);
    }

    [Theory]
    [InlineData("", "invite", "web")]
    [InlineData("p1", " ", "web")]
    [InlineData("p1", "invite", "")]
    public void Entry_WithoutWhoWhatOrWhere_Throws(string who, string action, string from) =>
        Assert.Throws<ArgumentException>(() => new AuditEntry(Now, who, action, "", from));

    private static AuditEntry Entry(Instant at, string about) => new(at, "person-1", "invite", about, "directline");

    private async Task<List<AuditEntry>> ReadAsync(Instant since)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in _log.ReadAsync(since, CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private sealed class StillClock : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
