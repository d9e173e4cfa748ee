using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops;

public sealed class RegistrationBookTests
{
    private const int Seed = 5_007;

    private static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 12, 0);
    private static readonly Delegation Ghana = new(DelegationKind.State, "ghana");
    private static readonly Delegation Kenya = new(DelegationKind.State, "kenya");

    private static Workshop Announced => new("w1", "Migration and health")
    {
        Status = WorkshopStatus.Announced,
        Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 9, 14)), new LocalTime(9, 30), new LocalTime(17, 0), "Europe/Zurich"),
        Capacity = 2,
    };

    [Fact]
    public void Register_SeatFree_IsRegistered()
    {
        var outcome = Book(Announced).Register("p1", Ghana, DelegationFunction.Head, null, Now);

        Assert.Equal(RegistrationStatus.Registered, outcome.Place!.Status);
        Assert.Equal(1, outcome.Place.Order);
        Assert.Equal([outcome.Place], outcome.Changed);
    }

    [Fact]
    public void Register_ByAnother_IsToBeToldAndConfirmed()
    {
        var named = Book(Announced).Register("p1", Ghana, DelegationFunction.Adviser, "head", Now).Place!;

        var confirmed = Book(Announced, [named]).Confirm("p1", Now).Place!;

        Assert.Equal((SeatNotice.Named, true), (named.Untold, named.IsUnconfirmed));
        Assert.Equal((null, false, Now), (confirmed.Untold, confirmed.IsUnconfirmed, confirmed.ConfirmedAt));
    }

    [Fact]
    public void Release_SomebodyWaits_IsToBeToldOnce()
    {
        var rows = new List<Registration>();
        for (var person = 1; person <= 3; person++)
        {
            rows.AddRange(Book(Announced, rows).Register($"p{person}", Ghana, DelegationFunction.Adviser, null, Now).Changed);
        }

        var promoted = Assert.Single(Book(Announced, rows).Release("p1", RegistrationStatus.Withdrawn, Now).Promoted);

        Assert.Equal(("p3", SeatNotice.Promoted), (promoted.Participant, promoted.Untold));
        Assert.Null(Assert.Single(Book(Announced, [promoted]).SetTold("p3", SeatNotice.Promoted).Changed).Untold);
        Assert.Empty(Book(Announced, [promoted]).SetTold("p3", SeatNotice.Named).Changed);
    }

    [Fact]
    public void SetAttendance_EverybodyInParts_ReachesAllOnce()
    {
        var rows = Enumerable.Range(1, 5).Select(order => new Registration($"p{order}", Ghana, DelegationFunction.Adviser, order < 5 ? RegistrationStatus.Registered : RegistrationStatus.Waiting, order, Now, null)).ToList();

        var first = Book(Announced, rows).SetAttendance(null, true, most: 3).Changed;
        var second = Book(Announced, [.. first, .. rows.Skip(3)]).SetAttendance(null, true, most: 3).Changed;

        Assert.Equal([3, 1], [first.Count, second.Count]);
        Assert.DoesNotContain(second, row => row.Status == RegistrationStatus.Waiting);
    }

    [Fact]
    public void SetVisa_WithoutAPlace_ChangesNothing() => Assert.Empty(Book(Announced).SetVisa("p1", VisaLetter.Requested).Changed);

    [Fact]
    public void Register_Twice_ChangesNothing()
    {
        var first = Book(Announced).Register("p1", Ghana, DelegationFunction.Head, null, Now);

        var second = Book(Announced, first.Changed).Register("p1", Ghana, DelegationFunction.Head, null, Now);

        Assert.True(second.IsRepeated);
        Assert.Equal(first.Place, second.Place);
    }

    [Fact]
    public void Register_Full_WaitsBehindWhoWaits()
    {
        var book = Fill(Announced, "p1", "p2", "p3", "p4");

        Assert.Equal(["p1", "p2"], book.Registered.Select(row => row.Participant));
        Assert.Equal(["p3", "p4"], book.Waiting.Select(row => row.Participant));
    }

    [Fact]
    public void Register_DelegationFull_WaitsThoughSeatsAreFree()
    {
        var workshop = Announced with { Capacity = 10, SeatsPerDelegation = 1 };
        var first = Book(workshop).Register("p1", Ghana, DelegationFunction.Head, null, Now);

        var second = Book(workshop, first.Changed).Register("p2", Ghana, DelegationFunction.Adviser, null, Now);
        var third = Book(workshop, [.. first.Changed, .. second.Changed]).Register("p3", Kenya, DelegationFunction.Head, null, Now);

        Assert.Equal(RegistrationStatus.Waiting, second.Place!.Status);
        Assert.Equal(RegistrationStatus.Registered, third.Place!.Status);
    }

    [Fact]
    public void Release_Seat_GoesToWhoWaitedLongest()
    {
        var outcome = Fill(Announced, "p1", "p2", "p3", "p4").Release("p1", RegistrationStatus.Withdrawn, Now);

        Assert.Equal(RegistrationStatus.Withdrawn, outcome.Place!.Status);
        Assert.Equal("p3", Assert.Single(outcome.Promoted).Participant);
        Assert.Equal(2, outcome.Changed.Count);
    }

    [Fact]
    public void Release_AfterwardsRegistersAgain_StandsAtTheEnd()
    {
        var book = Fill(Announced, "p1", "p2", "p3");
        var left = book.Release("p1", RegistrationStatus.Withdrawn, Now);
        var rest = Merge(book, left.Changed);

        var again = Book(Announced, rest).Register("p1", Ghana, DelegationFunction.Head, null, Now);

        Assert.Equal(RegistrationStatus.Waiting, again.Place!.Status);
        Assert.Equal(4, again.Place.Order);
    }

    [Theory]
    [InlineData(WorkshopStatus.Draft, RegistrationRefusal.NotAnnounced)]
    [InlineData(WorkshopStatus.Cancelled, RegistrationRefusal.Cancelled)]
    [InlineData(WorkshopStatus.Held, RegistrationRefusal.Held)]
    public void Register_WorkshopNotOpen_IsRefused(WorkshopStatus status, RegistrationRefusal refusal)
    {
        var outcome = Book(Announced with { Status = status }).Register("p1", Ghana, DelegationFunction.Head, null, Now);

        Assert.Equal(refusal, outcome.Refusal);
        Assert.Empty(outcome.Changed);
    }

    [Fact]
    public void Register_OutsideItsTime_IsRefusedWithTheMoment()
    {
        var late = Announced with { RegistrationCloses = Now };
        var early = Announced with { RegistrationOpens = Now + Duration.FromSeconds(1) };

        var closed = Book(late).Register("p1", Ghana, DelegationFunction.Head, null, Now);
        var notYet = Book(early).Register("p1", Ghana, DelegationFunction.Head, null, Now);
        var begun = Book(Announced).Register("p1", Ghana, DelegationFunction.Head, null, Instant.FromUtc(2027, 9, 14, 7, 30));

        Assert.Equal((RegistrationRefusal.Closed, Now), (closed.Refusal!.Value, closed.When!.Value));
        Assert.Equal((RegistrationRefusal.NotOpenYet, early.RegistrationOpens), (notYet.Refusal, notYet.When));
        Assert.Equal(RegistrationRefusal.Closed, begun.Refusal);
    }

    [Fact]
    public void Register_NotInvited_IsRefusedAndInvitedIsNot()
    {
        var closed = Announced with { Visibility = WorkshopVisibility.InvitedOnly, Invited = [Kenya.Key] };

        Assert.Equal(RegistrationRefusal.NotInvited, Book(closed).Register("p1", Ghana, DelegationFunction.Head, null, Now).Refusal);
        Assert.Null(Book(closed).Register("p2", Kenya, DelegationFunction.Head, null, Now).Refusal);
    }

    [Fact]
    public void Promote_CapacityRaised_SeatsTheQueueInOrder()
    {
        var full = Fill(Announced, "p1", "p2", "p3", "p4", "p5");

        var promoted = Book(Announced with { Capacity = 4 }, All(full)).Promote(Now);

        Assert.Equal(["p3", "p4"], promoted.Select(row => row.Participant));
    }

    [Fact]
    public void AnyRequests_NeverSeatMoreThanTheLimits_AndNeverPassOver()
    {
        var random = new Random(Seed);
        Delegation[] delegations = [Ghana, Kenya, new(DelegationKind.Organisation, "iom")];
        for (var round = 0; round < 300; round++)
        {
            var workshop = Announced with { Capacity = random.Next(1, 6), SeatsPerDelegation = random.Next(3) == 0 ? null : random.Next(1, 4) };
            var rows = new List<Registration>();
            for (var step = 0; step < 40; step++)
            {
                var who = $"p{random.Next(12)}";
                var book = Book(workshop, rows);
                var outcome = random.Next(3) == 0
                    ? book.Release(who, RegistrationStatus.Withdrawn, Now)
                    : book.Register(who, delegations[who.Length % 2 + (who[^1] - '0') % 2], DelegationFunction.Adviser, null, Now);
                rows = Merge(book, outcome.Changed);
                AssertLawful(workshop, Book(workshop, rows));
            }
        }
    }

    private static void AssertLawful(Workshop workshop, RegistrationBook book)
    {
        Assert.True(book.Registered.Count <= workshop.Capacity, $"seed {Seed}: more seats than there are");
        Assert.All(book.Registered.GroupBy(row => row.Delegation.Key), group => Assert.True(workshop.SeatsPerDelegation is not { } each || group.Count() <= each, $"seed {Seed}"));
        Assert.Empty(book.Promote(Now));
        Assert.Equal(book.Registered.Count + book.Waiting.Count, book.Registered.Concat(book.Waiting).Select(row => row.Participant).Distinct().Count());
    }

    private static RegistrationBook Book(Workshop workshop, params IEnumerable<Registration> rows) => new(workshop, rows, DateTimeZoneProviders.Tzdb);

    private static RegistrationBook Fill(Workshop workshop, params string[] people)
    {
        var rows = new List<Registration>();
        foreach (var person in people)
        {
            rows.AddRange(Book(workshop, rows).Register(person, Ghana, DelegationFunction.Head, null, Now).Changed);
        }

        return Book(workshop, rows);
    }

    private static IEnumerable<Registration> All(RegistrationBook book) => book.Registered.Concat(book.Waiting);

    private static List<Registration> Merge(RegistrationBook book, IReadOnlyList<Registration> changed) =>
        [.. All(book).Where(row => changed.All(other => other.Participant != row.Participant)), .. changed];
}
