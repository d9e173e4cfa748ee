using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Checks;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops.Checks;

public sealed class WorkshopChecksTests
{
    private static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 12, 0);
    private static readonly LocalDate Day = new(2027, 9, 14);

    private static Workshop Plain => new("w1", "Migration and health")
    {
        Time = new WorkshopTime(DateSpan.Of(Day), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
        Place = new WorkshopPlace("Palais", null, "Geneva", "switzerland", null),
    };

    [Fact]
    public void Find_NothingWrong_IsEmpty() => Assert.Empty(Find(Plain));

    [Fact]
    public void Find_SessionOnAnotherDay_Blocks()
    {
        var concern = Assert.Single(Find(Plain with { Sessions = [Session("s1", 9, 10, Day.PlusDays(1))] }));

        Assert.Equal((ConcernKind.SessionOutsideDays, true), (concern.Kind, concern.IsBlocking));
    }

    [Theory]
    [InlineData(9, 10, 10, 11, false, false)]
    [InlineData(9, 11, 10, 12, false, true)]
    [InlineData(9, 11, 10, 12, true, false)]
    [InlineData(9, 12, 10, 11, false, true)]
    public void Find_TwoSessions_OverlapUnlessParallel(int from1, int to1, int from2, int to2, bool parallel, bool overlaps)
    {
        var sessions = new[] { Session("s1", from1, to1, Day) with { IsParallel = parallel }, Session("s2", from2, to2, Day) with { IsParallel = parallel } };

        Assert.Equal(overlaps, Find(Plain with { Sessions = sessions }).Any(concern => concern.Kind == ConcernKind.SessionsOverlap));
    }

    [Fact]
    public void Find_FewerSeatsThanRegistered_Blocks()
    {
        var ghana = new Delegation(DelegationKind.State, "ghana");
        var rows = Enumerable.Range(1, 3).Select(order => new Registration($"p{order}", ghana, DelegationFunction.Head, order < 3 ? RegistrationStatus.Registered : RegistrationStatus.Withdrawn, order, Now, null)).ToList();

        Assert.Equal(2, Assert.Single(Find(Plain with { Capacity = 1 }, rows)).Count);
        Assert.Empty(Find(Plain with { Capacity = 2 }, rows));
    }

    [Fact]
    public void Find_PublicHolidayOfTheHost_IsToldAndDoesNotBlock()
    {
        var concern = Assert.Single(Find(Plain with { Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 3, 26)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich") }));

        Assert.Equal((ConcernKind.PublicHoliday, "Vendredi saint", false), (concern.Kind, concern.Name!.French, concern.IsBlocking));
    }

    [Theory]
    [InlineData(WorkshopStatus.Announced, true)]
    [InlineData(WorkshopStatus.Confirmed, true)]
    [InlineData(WorkshopStatus.Draft, false)]
    [InlineData(WorkshopStatus.Cancelled, false)]
    public void Find_OtherWorkshopOnTheSameDay_ClashesIfItIsToTakePlace(WorkshopStatus status, bool clashes)
    {
        var other = new Workshop("w2", "Remittances") { Time = Plain.Time, Status = status };

        Assert.Equal(clashes, Checks.Find(Plain, [], [Plain with { Status = status }, other], [], Now).Any(concern => concern is { Kind: ConcernKind.SameDays, Subject: "Remittances" }));
    }

    [Theory]
    [InlineData(2027, 3, 28, 2, 30, ConcernKind.HourSkipped)]
    [InlineData(2027, 10, 31, 2, 30, ConcernKind.HourRepeated)]
    public void Find_HourThatTheClocksSkipOrRepeat_Blocks(int year, int month, int day, int hour, int minute, ConcernKind kind)
    {
        var time = new WorkshopTime(DateSpan.Of(new LocalDate(year, month, day)), new LocalTime(hour, minute), new LocalTime(17, 0), "Europe/Zurich");

        Assert.Contains(Find(Plain with { Time = time }), concern => concern.Kind == kind && concern.IsBlocking);
    }

    [Fact]
    public void Find_DelegationsFarAway_CountsThoseOutsideTheirDay()
    {
        var concern = Assert.Single(Checks.Find(Plain, [], [], ["Africa/Accra", "America/Lima", "Pacific/Auckland"], Now));

        // Lima begins at 02:00, Auckland ends at 03:00 of the next day, Accra has 07:00 to 15:00.
        Assert.Equal((ConcernKind.OddHours, 2, 3), (concern.Kind, concern.Count, concern.Of));
    }

    private static WorkshopChecks Checks => new(WorkshopFiles.Hosts, DateTimeZoneProviders.Tzdb);

    private static IReadOnlyList<Concern> Find(Workshop workshop, IReadOnlyCollection<Registration>? rows = null) => Checks.Find(workshop, rows ?? [], [], [], Now);

    private static WorkshopSession Session(string id, int from, int to, LocalDate day) => new(id, id, day, new LocalTime(from, 0), new LocalTime(to, 0));
}
