using ConsultBot.Core.Calendars;
using ConsultBot.Core.Calendars.Internet;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops.Publishing;

public sealed class WorkshopEntriesTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2027, 1, 2, 3, 4);
    private static readonly WorkshopEntries Entries = new(DateTimeZoneProviders.Tzdb);

    private static Workshop Workshop(LocalDate first, LocalDate last) => new("w1", "Migration and health")
    {
        Status = WorkshopStatus.Announced,
        Revision = 4,
        Time = new WorkshopTime(new DateSpan(first, last), new LocalTime(9, 30), new LocalTime(17, 0), "Europe/Zurich"),
        Sessions = [new WorkshopSession("s1", "Remittances", first, new LocalTime(10, 0), new LocalTime(11, 0))],
    };

    [Fact]
    public void Find_TwoDays_RepeatsTheHoursOfADay()
    {
        var entry = Entries.Find(Workshop(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 15)), Stamp, EntryTexts.None)!;

        Assert.Equal((Instant.FromUtc(2027, 9, 14, 7, 30), Instant.FromUtc(2027, 9, 14, 15, 0), 2), (entry.Start, entry.End, entry.Days));
        Assert.Equal(("w1@consultbot", 4, CalendarEntryStatus.Tentative), (entry.Uid, entry.Sequence, entry.Status));
    }

    [Fact]
    public void Find_ClocksChangeBetweenTheDays_SpansAllOfThem()
    {
        var entry = Entries.Find(Workshop(new LocalDate(2027, 10, 30), new LocalDate(2027, 11, 1)), Stamp, EntryTexts.None)!;

        Assert.Equal((Instant.FromUtc(2027, 10, 30, 7, 30), Instant.FromUtc(2027, 11, 1, 16, 0), 1), (entry.Start, entry.End, entry.Days));
    }

    [Fact]
    public void Find_Moved_KeepsTheUids()
    {
        var (before, after) = (Workshop(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 14)), Workshop(new LocalDate(2027, 9, 21), new LocalDate(2027, 9, 22)));

        Assert.Equal(Entries.Find(before, Stamp, EntryTexts.None)!.Uid, Entries.Find(after, Stamp, EntryTexts.None)!.Uid);
        Assert.Equal(Entries.Find(before, before.Sessions[0], Stamp, EntryTexts.None)!.Uid, Entries.Find(after, after.Sessions[0], Stamp, EntryTexts.None)!.Uid);
    }

    [Fact]
    public void Find_Session_HasItsOwnHours()
    {
        var workshop = Workshop(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 15)) with { Status = WorkshopStatus.Cancelled };

        var entry = Entries.Find(workshop, workshop.Sessions[0], Stamp, new EntryTexts("d", "Geneva", null))!;

        Assert.Equal(("Remittances", Instant.FromUtc(2027, 9, 14, 8, 0), Instant.FromUtc(2027, 9, 14, 9, 0)), (entry.Summary, entry.Start, entry.End));
        Assert.Equal((CalendarEntryStatus.Cancelled, "Geneva", "w1.s1@consultbot"), (entry.Status, entry.Location, entry.Uid));
    }

    [Fact]
    public void Find_WithoutDates_IsNothing() => Assert.Null(Entries.Find(new Workshop("w1", "x"), Stamp, EntryTexts.None));
}
