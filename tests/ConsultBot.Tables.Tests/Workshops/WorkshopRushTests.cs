using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Tests.Local;
using ConsultBot.Tables.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Tests.Workshops;

/// <summary>Many at once, through several instances: as many seats as there are, in the order of arrival, and no edit lost.</summary>
public sealed class WorkshopRushTests : IDisposable
{
    private const int People = 500;
    private const int Seats = 20;

    private static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 12, 0);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Register_FiveHundredAtOnce_SeatsTwentyTwentyTimesOver()
    {
        await using var store = new MemoryTableStore();
        for (var round = 0; round < 20; round++)
        {
            await AssertRushAsync(store, $"w{round}", instances: 3);
        }
    }

    [Fact]
    public async Task Register_FiveHundredAtOnceOnTheLocalStore_SeatsTwenty()
    {
        await using var store = await LocalStores.OpenAsync(_folder);
        await AssertRushAsync(store, "w", instances: 2);
    }

    [Fact]
    public async Task Save_TwoOrganizersAtOnceAHundredTimes_LosesNoEdit()
    {
        await using var store = new MemoryTableStore();
        var first = new WorkshopRepository(store, DateTimeZoneProviders.Tzdb);
        var second = new WorkshopRepository(store, DateTimeZoneProviders.Tzdb);
        await first.SaveAsync(new WorkshopEdit(Workshops.Full("w") with { Partners = [] }, null, "a", "create", Now), default);

        for (var round = 0; round < 100; round++)
        {
            await Task.WhenAll(Task.Run(() => AddPartnerAsync(first, $"first {round}")), Task.Run(() => AddPartnerAsync(second, $"second {round}")));
        }

        var partners = (await first.FindAsync("w", default))!.Workshop.Partners;
        Assert.Equal(200, partners.Distinct().Count());
        Assert.Equal(201, (await second.HistoryAsync("w", 0, default)).Count);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>As an organizer does who is told that somebody else was faster: looks again and decides again.</summary>
    private static async Task AddPartnerAsync(WorkshopRepository workshops, string partner)
    {
        WorkshopEditResult result;
        var attempt = 0;
        do
        {
            var seen = (await workshops.FindAsync("w", default))!;
            var changed = seen.Workshop with { Partners = [.. seen.Workshop.Partners, partner] };
            result = await workshops.SaveAsync(new WorkshopEdit(changed, seen.ETag, "o", $"{partner}, attempt {attempt++}", Now), default);
        }
        while (result.Outcome == WorkshopEditOutcome.ChangedMeanwhile);
    }

    private static async Task AssertRushAsync(ITableStore store, string id, int instances)
    {
        var repositories = Enumerable.Range(0, instances).Select(_ => new WorkshopRepository(store, DateTimeZoneProviders.Tzdb)).ToList();
        var workshop = Workshops.Full(id) with { Capacity = Seats, SeatsPerDelegation = null };
        await repositories[0].SaveAsync(new WorkshopEdit(workshop, null, "o", "create", Now), default);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => repositories[person % instances].DecideAsync(
            id, book => book.Register($"p{person}", new Delegation(DelegationKind.Other, $"d{person % 7}"), DelegationFunction.Adviser, null, Now), default))));

        var rows = (await repositories[0].FindAsync(id, default))!.Registrations;
        Assert.Equal(Seats, outcomes.Count(outcome => outcome!.Place!.Status == RegistrationStatus.Registered));
        Assert.Equal(Enumerable.Range(1, People).Select(order => (long)order), rows.Select(row => row.Order));
        Assert.All(rows, row => Assert.Equal(row.Order <= Seats ? RegistrationStatus.Registered : RegistrationStatus.Waiting, row.Status));
        Assert.Equal(People, rows.Select(row => row.Participant).Distinct().Count());
    }
}
