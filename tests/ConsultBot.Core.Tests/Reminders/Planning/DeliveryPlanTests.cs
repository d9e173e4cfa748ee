using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Tests.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders.Planning;

public sealed class DeliveryPlanTests
{
    private const int Seed = 61;

    private static readonly DeliveryPlan Plan = new(SaneHours.Default(WorkshopFiles.Hosts), DateTimeZoneProviders.Tzdb);
    private static readonly Instant LongBefore = Instant.FromUtc(2027, 6, 1, 0, 0);

    [Fact]
    public void Of_SameReminder_HasTheSameIds()
    {
        Participant[] people = [Somebody.Of("a"), Somebody.Of("b")];
        var first = Plan.Of(Standing(0), people, LongBefore).ToList();
        var again = Plan.Of(Standing(0), people, LongBefore + Duration.FromDays(1)).ToList();
        var revised = Plan.Of(Standing(0) with { Revision = 9 }, people, LongBefore).ToList();

        Assert.Equal(first.Select(delivery => delivery.Id), again.Select(delivery => delivery.Id));
        Assert.Empty(first.Select(delivery => delivery.Id).Intersect(revised.Select(delivery => delivery.Id)));
        Assert.Equal(2, first.Select(delivery => delivery.Id).Distinct().Count());
    }

    [Fact]
    public void Of_UndoStillPossible_IsNotDueBefore()
    {
        var now = Instant.FromUtc(2027, 9, 7, 9, 0);
        var single = new Reminder("r", "w1", ReminderOccasion.Once, new Audience(AudienceKind.Invited))
        {
            Wanted = now,
            Latest = Somebody.Start,
            UsefulUntil = Somebody.Start,
            UndoUntil = now + Duration.FromSeconds(60),
        };

        Assert.Equal(now + Duration.FromSeconds(60), Assert.Single(Plan.Of(single, [Somebody.Of("a")], now)).Due);
    }

    /// <summary>Standing reminders of a workshop at any hour of any day of two years, for readers in all zones: none after its use, each in the reader's hours where
    /// these leave room.</summary>
    [Fact]
    public void DueAt_AllZones_IsInsideTheHoursAndNeverTooLate()
    {
        var random = new Random(Seed);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids)
        {
            for (var round = 0; round < 6; round++)
            {
                var reader = Somebody.Of("a", "germany", zone);
                var time = Somebody.Workshop.Time!;
                var day = new LocalDate(2027, 2, 1).PlusDays(random.Next(700));
                var moved = Somebody.Workshop with
                {
                    Time = new Core.Workshops.WorkshopTime(new Core.Calendars.DateSpan(day, day), new LocalTime(random.Next(24), 0), new LocalTime(23, 30), zone),
                    RegistrationCloses = null,
                    Documents = [],
                };
                Assert.NotNull(time);
                foreach (var reminder in StandingReminders.Of(moved, Instant.FromUtc(2027, 1, 1, 0, 0), DateTimeZoneProviders.Tzdb))
                {
                    var due = Plan.DueAt(reminder, reader, Instant.FromUtc(2027, 1, 1, 0, 0));

                    Assert.True(due <= reminder.Latest && due < reminder.UsefulUntil, $"seed {Seed}: {zone} {day} {reminder.LeadMinutes}");
                    Assert.True(Plan.IsSane(due, reader), $"seed {Seed}: {zone} {day} {reminder.LeadMinutes} at {due}");
                }
            }
        }
    }

    private static Reminder Standing(int index) => StandingReminders.Of(Somebody.Workshop, LongBefore, DateTimeZoneProviders.Tzdb)[index];
}
