using System.Diagnostics;
using System.Globalization;
using ConsultBot.Azurite;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Workshops;
using NodaTime;
using Xunit.Abstractions;

namespace ConsultBot.Tables.Tests.Workshops;

/// <summary>Workshops in the table service.</summary>
[Collection(OneAzurite.Name)]
public sealed class AzuriteWorkshopTests(AzuriteServer server, ITestOutputHelper output)
{
    private const int People = 60;
    private const int Seats = 20;

    private static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 12, 0);

    private readonly string _id = $"w{Guid.NewGuid():N}";

    [AzuriteFact]
    public async Task Register_ManyAtOnceThroughTwoInstances_SeatsAsManyAsThereAre()
    {
        await using var store = Open();
        WorkshopRepository[] instances = [new(store, DateTimeZoneProviders.Tzdb), new(store, DateTimeZoneProviders.Tzdb)];
        await instances[0].SaveAsync(new WorkshopEdit(Workshops.Full(_id) with { Capacity = Seats, SeatsPerDelegation = null }, null, "o", "create", Now), default);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => instances[person % 2].DecideAsync(
            _id, book => book.Register($"p{person}", new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Adviser, null, Now), default))));

        var rows = (await instances[1].FindAsync(_id, default))!.Registrations;
        Assert.Equal(Seats, outcomes.Count(outcome => outcome!.Place!.Status == RegistrationStatus.Registered));
        Assert.Equal(Enumerable.Range(1, People).Select(order => (long)order), rows.Select(row => row.Order));
        Assert.All(rows, row => Assert.Equal(row.Order <= Seats ? RegistrationStatus.Registered : RegistrationStatus.Waiting, row.Status));
    }

    [AzuriteFact]
    public async Task Save_TwoInstancesAtOnce_OneIsToldOfTheOther()
    {
        await using var store = Open();
        WorkshopRepository[] instances = [new(store, DateTimeZoneProviders.Tzdb), new(store, DateTimeZoneProviders.Tzdb)];
        var etag = (await instances[0].SaveAsync(new WorkshopEdit(Workshops.Full(_id), null, "o", "create", Now), default)).State!.ETag;

        var results = await Task.WhenAll(instances.Select((instance, index) => Task.Run(() =>
            instance.SaveAsync(new WorkshopEdit(Workshops.Full(_id) with { Contact = $"Contact {index}" }, etag, "o", $"op{index}", Now), default))));

        Assert.Equal([WorkshopEditOutcome.Kept, WorkshopEditOutcome.ChangedMeanwhile], results.Select(result => result.Outcome).Order());
        Assert.Equal(2, (await instances[0].HistoryAsync(_id, 0, default)).Count);
        Assert.Equal(WorkshopEditOutcome.Repeated, (await instances[0].SaveAsync(new WorkshopEdit(Workshops.Full(_id), null, "o", "create", Now), default)).Outcome);
    }

    [AzuriteFact]
    public async Task List_ManyWorkshops_ComesByDayAndInTime()
    {
        await using var store = Open();
        var workshops = new WorkshopRepository(store, DateTimeZoneProviders.Tzdb);
        for (var number = 0; number < 25; number++)
        {
            await workshops.SaveAsync(new WorkshopEdit(Workshops.Full($"{_id}-{number}") with { Time = Workshops.Time(new LocalDate(2027, 9, 1).PlusDays(25 - number)) }, null, "o", "create", Now), default);
        }

        await workshops.ListAsync(default);
        var watch = Stopwatch.StartNew();
        var listed = await workshops.ListAsync(default);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{listed.Count} workshops in {watch.Elapsed.TotalMilliseconds:F0} ms"));
        Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(number => $"{_id}-{number}"), listed.Where(workshop => workshop.Id.StartsWith($"{_id}-", StringComparison.Ordinal)).Select(workshop => workshop.Id));
    }

    [AzuriteFact]
    public async Task Erase_Person_KeepsTheSeat()
    {
        await using var store = Open();
        var ama = Tests.People.Somebody.Ama();
        var workshops = new WorkshopRepository(store, DateTimeZoneProviders.Tzdb);
        await workshops.SaveAsync(new WorkshopEdit(Workshops.Full(_id) with { Decisions = [$"{ama.Name} writes"] }, null, ama.Id, "create", Now), default);
        await workshops.DecideAsync(_id, book => book.Register(ama.Id, ama.Delegation, DelegationFunction.Head, null, Now), default);

        await new RegistrationErasure(store).EraseAsync(new PersonInConversations(ama, [], null), default);

        var state = (await workshops.FindAsync(_id, default))!;
        Assert.Equal((null, RegistrationStatus.Registered), (state.Registrations.Single().Participant, state.Registrations.Single().Status));
        Assert.Equal("… writes", state.Workshop.Decisions.Single());
        Assert.DoesNotContain(await workshops.HistoryAsync(_id, 0, default), entry => entry.By == ama.Id);
    }

    private AzureTableStore Open() => new(new AzureTableStoreOptions { ConnectionString = server.ConnectionString });
}
