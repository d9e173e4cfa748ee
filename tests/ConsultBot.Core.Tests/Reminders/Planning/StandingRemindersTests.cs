using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders.Planning;

public sealed class StandingRemindersTests
{
    private static readonly Instant LongBefore = Instant.FromUtc(2027, 6, 1, 0, 0);

    [Fact]
    public void Of_AnnouncedWorkshop_AreFiveWithTheirTimes()
    {
        var reminders = Of(Somebody.Workshop, LongBefore);

        Assert.Equal(
            [ReminderOccasion.BeforeStart, ReminderOccasion.BeforeStart, ReminderOccasion.BeforeStart, ReminderOccasion.RegistrationCloses, ReminderOccasion.DocumentDue],
            reminders.Select(reminder => reminder.Occasion));
        Assert.Equal([Days(7), Days(1), Duration.FromHours(2)], reminders.Take(3).Select(reminder => Somebody.Start - reminder.Wanted));
        Assert.All(reminders, reminder => Assert.True(reminder.Wanted <= reminder.Latest && reminder.Latest <= reminder.UsefulUntil));
        Assert.Equal(5, reminders.Select(reminder => reminder.Id).Distinct().Count());
        Assert.Equal(reminders.Select(reminder => reminder.Id), Of(Somebody.Workshop with { Revision = 3 }, LongBefore).Select(reminder => reminder.Id));
    }

    [Fact]
    public void Of_AnnouncedTheDayBefore_LeavesOutWhatIsOver()
    {
        var reminders = Of(Somebody.Workshop, Somebody.Start - Duration.FromHours(20));

        Assert.Equal(120, Assert.Single(reminders).LeadMinutes);
    }

    [Theory]
    [InlineData(WorkshopStatus.Draft)]
    [InlineData(WorkshopStatus.Cancelled)]
    [InlineData(WorkshopStatus.Held)]
    public void Of_NotAhead_AreNone(WorkshopStatus status) => Assert.Empty(Of(Somebody.Workshop with { Status = status }, LongBefore));

    [Fact]
    public void FindChange_TimeMoved_TellsWhoComes()
    {
        var later = Somebody.Workshop with { Revision = 3, Place = new WorkshopPlace("Room XII", null, null, null, null) };

        var notice = ChangeNotices.Find(later, WorkshopChanges.Between(Somebody.Workshop, later), LongBefore, DateTimeZoneProviders.Tzdb)!;

        Assert.Equal((ReminderOccasion.Moved, AudienceKind.Coming, 3), (notice.Occasion, notice.Audience.Kind, notice.WorkshopRevision));
    }

    [Fact]
    public void FindChange_TitleAlone_IsNoNotice()
    {
        var renamed = Somebody.Workshop with { Title = "Health" };

        Assert.Null(ChangeNotices.Find(renamed, WorkshopChanges.Between(Somebody.Workshop, renamed), LongBefore, DateTimeZoneProviders.Tzdb));
    }

    [Fact]
    public void FindChange_Cancelled_IsACancellation()
    {
        var cancelled = Somebody.Workshop with { Status = WorkshopStatus.Cancelled, Revision = 3 };

        Assert.Equal(ReminderOccasion.Cancelled, ChangeNotices.Find(cancelled, WorkshopChanges.Between(Somebody.Workshop, cancelled), LongBefore, DateTimeZoneProviders.Tzdb)!.Occasion);
    }

    private static IReadOnlyList<Reminder> Of(Workshop workshop, Instant now) => StandingReminders.Of(workshop, now, DateTimeZoneProviders.Tzdb);

    private static Duration Days(int days) => Duration.FromDays(days);
}
