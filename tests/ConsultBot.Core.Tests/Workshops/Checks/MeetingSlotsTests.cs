using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops.Checks;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops.Checks;

public sealed class MeetingSlotsTests
{
    private static readonly DateSpan Week = new(new LocalDate(2027, 9, 13), new LocalDate(2027, 9, 19));

    [Fact]
    public void Find_OneZone_IsWithinWorkingHours()
    {
        var best = Find(["Africa/Accra"], [])[0];

        Assert.Equal((100, 0), (best.Score, best.Outside));
        Assert.InRange(best.Local["Africa/Accra"].Hour, 9, 15);
    }

    [Fact]
    public void Find_ThreeContinents_NamesEachLocalHourAndBestFirst()
    {
        var slots = Find(["America/Lima", "Europe/Zurich", "Asia/Colombo"], []);

        Assert.Equal(slots.Select(slot => slot.Score).OrderDescending(), slots.Select(slot => slot.Score));
        Assert.Equal(3, slots[0].Local.Count);
        Assert.Equal(0, slots[0].Outside);
    }

    [Fact]
    public void Find_Weekend_IsLeftOut() =>
        Assert.Empty(MeetingSlots.Find(new DateSpan(new LocalDate(2027, 9, 18), new LocalDate(2027, 9, 19)), Duration.FromHours(2), ["Africa/Accra"], [], "Africa/Accra", 5, DateTimeZoneProviders.Tzdb));

    [Fact]
    public void Find_OddHoursBefore_GoToTheOthersNextTime()
    {
        string[] zones = ["America/Lima", "Pacific/Auckland"];

        // 09:00 in Lima is 02:00 in Auckland.
        var nightInAuckland = Enumerable.Range(0, 5).Select(week => Instant.FromUtc(2027, 6, 1, 14, 0) + Duration.FromDays(7 * week)).ToList();
        var nightInLima = nightInAuckland.ConvertAll(start => start + Duration.FromHours(12));

        Assert.Equal(0, CostIn("Pacific/Auckland", Find(zones, nightInAuckland)[0]));
        Assert.Equal(0, CostIn("America/Lima", Find(zones, nightInLima)[0]));
    }

    private static int CostIn(string zone, MeetingSlot slot) => slot.Local[zone].Hour is >= 7 and < 22 ? 0 : 1;

    private static IReadOnlyList<MeetingSlot> Find(string[] zones, IReadOnlyCollection<Instant> earlier) =>
        MeetingSlots.Find(Week, Duration.FromHours(2), zones, earlier, "Europe/Zurich", 5, DateTimeZoneProviders.Tzdb);
}
