using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>What a process remembers of deliveries does not grow with all that there ever were.</summary>
public sealed class DueMemoryTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 21, 9, 0);

    [Fact]
    public void Ahead_PartitionsNobodyAsksForAgain_AreForgotten()
    {
        var ahead = new DueAhead();
        var row = new Row("p", "k", RowProperties.Empty, "W/\"1\"");
        for (var minute = 0; minute < 1000; minute++)
        {
            ahead.Keep($"kept-{minute}", [row], Start.Plus(Duration.FromMinutes(minute)));
            ahead.Lost($"lost-{minute}", Start.Plus(Duration.FromMinutes(minute)));
        }

        Assert.InRange(ahead.Count, 2, 128);
        Assert.Same(row, Assert.Single(ahead.Take("kept-999", 1, Start.Plus(Duration.FromMinutes(999)))));
    }

    [Fact]
    public async Task Hours_ThoseThatAreOver_AreForgotten()
    {
        await using var store = new MemoryTableStore();
        var hours = new DueHours(store);
        for (var hour = 0; hour < 9000; hour++)
        {
            var now = Start.Plus(Duration.FromHours(hour));
            await hours.AnnounceAsync("p-1", [now, now.Plus(Duration.FromHours(1))], now, CancellationToken.None);
        }

        Assert.InRange(hours.Count, 1, 2001);
    }
}
