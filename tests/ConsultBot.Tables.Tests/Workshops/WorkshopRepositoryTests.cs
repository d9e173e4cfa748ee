using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Tests.Knowledge;
using ConsultBot.Tables.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Tests.Workshops;

public sealed class WorkshopRepositoryTests : IAsyncDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 12, 0);
    private static readonly Delegation Ghana = new(DelegationKind.State, "ghana");

    private readonly HookedStore _store = new(new MemoryTableStore());
    private readonly WorkshopRepository _workshops;

    public WorkshopRepositoryTests() => _workshops = new WorkshopRepository(_store, DateTimeZoneProviders.Tzdb);

    [Fact]
    public async Task Save_NewWorkshop_ReadsBackTheSame()
    {
        var written = Workshops.Full("w1");

        var result = await SaveAsync(written, null, "op1");
        var read = (await _workshops.FindAsync("w1", default))!.Workshop;

        Assert.Equal(WorkshopEditOutcome.Kept, result.Outcome);
        Assert.Empty(WorkshopChanges.Between(written, read));
        Assert.Equal(written.Sessions.Select(session => (session.Id, session.Day, session.Chair)), read.Sessions.Select(session => (session.Id, session.Day, session.Chair)));
        Assert.Equal(written.Time, read.Time);
    }

    [Fact]
    public async Task Save_SameOperationTwice_ChangesOnce()
    {
        var first = await SaveAsync(Workshops.Full("w1"), null, "op1");

        var second = await SaveAsync(Workshops.Full("w1") with { Title = "Again" }, null, "op1");

        Assert.Equal(WorkshopEditOutcome.Repeated, second.Outcome);
        Assert.Equal(first.State!.ETag, second.State!.ETag);
        Assert.Single(await _workshops.HistoryAsync("w1", 0, default));
    }

    [Fact]
    public async Task Save_SomebodyWasFaster_SaysSoAndKeepsTheirs()
    {
        var first = await SaveAsync(Workshops.Full("w1"), null, "op1");
        await SaveAsync(first.State!.Workshop with { Title = "Theirs" }, first.State.ETag, "op2");

        var late = await SaveAsync(first.State.Workshop with { Capacity = 99 }, first.State.ETag, "op3");

        Assert.Equal(WorkshopEditOutcome.ChangedMeanwhile, late.Outcome);
        Assert.Equal("Theirs", late.State!.Workshop.Title);
        Assert.Equal(20, late.State.Workshop.Capacity);
    }

    [Fact]
    public async Task Save_RegistrationsInBetween_AreNoHindrance()
    {
        var first = await SaveAsync(Workshops.Full("w1"), null, "op1");
        await RegisterAsync("p1");

        var edit = await SaveAsync(first.State!.Workshop with { Title = "Mine" }, first.State.ETag, "op2");

        Assert.Equal(WorkshopEditOutcome.Kept, edit.Outcome);
        Assert.Single(edit.State!.Registrations);
    }

    [Fact]
    public async Task Save_UnknownWorkshop_SaysSo() =>
        Assert.Equal(WorkshopEditOutcome.Unknown, (await SaveAsync(Workshops.Full("w1"), "etag", "op1")).Outcome);

    [Fact]
    public async Task Save_ChangeOfTime_RaisesTheRevisionOnceAndIsInTheHistory()
    {
        var first = await SaveAsync(Workshops.Full("w1"), null, "op1");
        var moved = first.State!.Workshop with { Time = Workshops.Time(new LocalDate(2027, 9, 21)) };

        var second = await SaveAsync(moved, first.State.ETag, "op2");
        var third = await SaveAsync(second.State!.Workshop with { Title = "Only the title" }, second.State.ETag, "op3");

        Assert.Equal((0, 1, 1), (first.State.Workshop.Revision, second.State.Workshop.Revision, third.State!.Workshop.Revision));
        var entry = Assert.Single(await _workshops.HistoryAsync("w1", 1, default), entry => entry.Number == 2);
        Assert.Equal(new WorkshopChange(WorkshopField.Days, null, "2027-09-14/2027-09-15", "2027-09-21/2027-09-22"), Assert.Single(entry.Changes));
    }

    [Fact]
    public async Task Save_CapacityRaised_SeatsWhoWaitsHoweverMany()
    {
        var first = await SaveAsync(Workshops.Full("w1") with { Capacity = 1, SeatsPerDelegation = null }, null, "op1");
        for (var person = 0; person < 230; person++)
        {
            await RegisterAsync($"p{person}");
        }

        var raised = await SaveAsync(first.State!.Workshop with { Capacity = 220 }, first.State.ETag, "op2");

        Assert.Equal(219, raised.Promoted.Count);
        Assert.Equal(220, raised.State!.Registrations.Count(row => row.Status == RegistrationStatus.Registered));
        Assert.Equal(Enumerable.Range(1, 219).Select(person => $"p{person}"), raised.Promoted.Select(row => row.Participant));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Save_StoreFailsAtACommit_ListsWhatIsKept(int commit)
    {
        var first = await SaveAsync(Workshops.Full("w1"), null, "op1");
        var done = _store.Commits.Count;

        _store.Before = HookedStore.FailAt(done + commit);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => SaveAsync(first.State!.Workshop with { Title = "New" }, first.State.ETag, "op2"));

        var kept = (await _workshops.FindAsync("w1", default))!.Workshop.Title;
        Assert.Equal(commit == 3 ? "New" : "Migration and health", kept);
        Assert.Equal(kept, Assert.Single(await _workshops.ListAsync(default)).Title);
    }

    [Fact]
    public async Task List_SeveralWorkshops_AreByDayWithoutDatesLast()
    {
        await SaveAsync(Workshops.Full("b") with { Time = Workshops.Time(new LocalDate(2027, 10, 1)) }, null, "op1");
        await SaveAsync(new Workshop("c", "No date yet"), null, "op2");
        await SaveAsync(Workshops.Full("a"), null, "op3");

        Assert.Equal(["a", "b", "c"], (await _workshops.ListAsync(default)).Select(workshop => workshop.Id));
    }

    [Fact]
    public async Task Decide_UnknownWorkshop_IsNull() =>
        Assert.Null(await _workshops.DecideAsync("nowhere", book => book.Release("p", RegistrationStatus.Withdrawn, Now), default));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Task<WorkshopEditResult> SaveAsync(Workshop workshop, string? etag, string operation) =>
        _workshops.SaveAsync(new WorkshopEdit(workshop, etag, "organizer", operation, Now), default);

    private Task<RegistrationOutcome?> RegisterAsync(string person) =>
        _workshops.DecideAsync("w1", book => book.Register(person, Ghana, DelegationFunction.Head, null, Now), default);
}
