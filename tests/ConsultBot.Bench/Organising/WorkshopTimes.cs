using System.Globalization;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.People;
using ConsultBot.Tables.Workshops;
using NodaTime;

namespace ConsultBot.Bench.Organising;

/// <summary>How long people wait for an answer about workshops, over HTTP from the message to the reply, beside "help" in the same run.</summary>
/// <param name="host">Runs on the same store.</param>
/// <param name="connection">Connection string of the tables; null for the host's local store.</param>
internal sealed class WorkshopTimes(BotHost host, string? connection)
{
    private const int Workshops = 500;
    private const int Registrations = 1_000;
    private const int Tries = 40;

    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;

    public async Task RunAsync(TextWriter report)
    {
        await using var store = await OpenAsync();
        var invitation = await FillAsync(store);
        using var chat = await SignedInChat.OpenAsync(host.Address, invitation);
        report.WriteLine($"{Workshops} workshops, {Registrations} registrations for one of them, {(connection is null ? "local store" : "table service")}");
        report.WriteLine($"{"",-28}{"p50 ms",9}{"p95 ms",9}{"x help",9}");
        var unit = await MeasureAsync(report, "help", null, () => chat.AskAsync("help"), string.Empty);
        await MeasureAsync(report, "what's next?", unit, () => chat.AskAsync("what's next?"), "Your next workshop:");
        await MeasureAsync(report, "summary as a message", unit, () => chat.AskAsync("logistics summary of the workshop on health"), "Registered: 1,000");
        await MeasureAsync(report, "summary as a page", unit, () => chat.OpenPageAsync("workshops/w0?language=en"), "Delegate Number 999");
    }

    private static async Task<double> MeasureAsync(TextWriter report, string name, double? unit, Func<Task<(double Milliseconds, string Text)>> ask, string expected)
    {
        var times = new List<double>();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (milliseconds, text) = await ask();
            if (!text.Contains(expected, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{name}: {text}");
            }

            times.Add(milliseconds);
        }

        // The first ones read the code for the first time.
        times = [.. times.Skip(Tries / 4).Order()];
        var median = times[times.Count / 2];
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{median,9:F1}{times[times.Count * 95 / 100],9:F1}{median / (unit ?? median),9:F1}"));
        return median;
    }

    private async Task<ITableStore> OpenAsync() => connection is not null
        ? new AzureTableStore(new AzureTableStoreOptions { ConnectionString = connection }, TimeProvider.System)
        : await LocalTableStore.OpenAsync(new LocalTableStoreOptions { Folder = host.StoreFolder }, TimeProvider.System, null, CancellationToken.None);

    private static async Task<InvitationToken> FillAsync(ITableStore store)
    {
        var (workshops, invitations) = (new WorkshopRepository(store, Zones), new InvitationRepository(store, TimeProvider.System));
        for (var number = 0; number < Workshops; number++)
        {
            await workshops.SaveAsync(new WorkshopEdit(Announced(number), null, "bench", $"create-{number}", Now), CancellationToken.None);
        }

        for (var number = 0; number < Registrations; number++)
        {
            var person = Person($"Delegate Number {number}", PersonRole.Delegate, new Delegation(DelegationKind.State, number % 2 == 0 ? "ghana" : "kenya"));
            await invitations.InviteAsync(person, Duration.FromDays(1), null, CancellationToken.None);
            await workshops.DecideAsync("w0", book => book.Register(person.Id, person.Delegation, person.Function, null, Now), CancellationToken.None);
        }

        var organizer = Person("Rita Keller", PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"));
        return (await invitations.InviteAsync(organizer, Duration.FromDays(1), null, CancellationToken.None)).Token;
    }

    private static Participant Person(string name, PersonRole role, Delegation delegation) => new(ParticipantIds.Create(), name, delegation, DelegationFunction.Adviser, Language.English, "Europe/Zurich", role);

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    private static Workshop Announced(int number)
    {
        var day = Now.InUtc().Date.PlusDays(30 + number);
        return new Workshop($"w{number}", number == 0 ? "Migration and health" : $"Subject {number}")
        {
            Status = WorkshopStatus.Announced,
            Time = new WorkshopTime(DateSpan.Of(day), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
            Sessions = [.. Enumerable.Range(0, 4).Select(hour => new WorkshopSession($"s{hour}", $"Session on item {hour}", day, new LocalTime(9 + hour, 0), new LocalTime(10 + hour, 0)) { Chair = "Ghana" })],
            Documents = [new WorkshopDocument("d1", "Annotated agenda", "en", null, null, DocumentStatus.Received)],
        };
    }
}
