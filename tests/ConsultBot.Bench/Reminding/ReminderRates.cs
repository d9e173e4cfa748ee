using System.Diagnostics;
using System.Globalization;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Tables;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using NodaTime;

namespace ConsultBot.Bench.Reminding;

/// <summary>How fast reminders are planned and sent to a channel without limits, beside the store's own rate of conditional updates.</summary>
/// <param name="place">A folder for the local store, or a connection string.</param>
/// <param name="planned">Deliveries of a reminder that is far away.</param>
/// <param name="sent">Deliveries of one that is due.</param>
internal sealed class ReminderRates(string place, int planned, int sent)
{
    private const string Table = "Floor";
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    public async Task RunAsync()
    {
        await using var store = await OpenAsync(place);
        await PlanAsync(store, "r-large", planned, Duration.FromDays(30), "planning");
        await FloorAsync(store);
        await PlanAsync(store, "r-now", sent, Duration.Zero, "planning");
        await DispatchAsync(store);
    }

    private static async Task<ITableStore> OpenAsync(string place) => place.Contains('=', StringComparison.Ordinal)
        ? new AzureTableStore(new AzureTableStoreOptions { ConnectionString = place }, TimeProvider.System)
        : await LocalTableStore.OpenAsync(new LocalTableStoreOptions { Folder = place }, TimeProvider.System, null, CancellationToken.None);

    private static async Task PlanAsync(ITableStore store, string id, int count, Duration ahead, string what)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var reminder = new Reminder(id, "w-1", ReminderOccasion.Once, new Audience(AudienceKind.Invited)) { Shards = 16, Wanted = now + ahead, UsefulUntil = now + ahead + Duration.FromDays(1) };
        var reminders = new ReminderRepository(store);
        await reminders.DecideAsync(id, _ => reminder, CancellationToken.None);
        var deliveries = Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"p-{number:D8}"))
            .Select(person => new Delivery(ReminderIds.Delivery(id, 0, person), id, 0, person, "State:ghana", now + ahead) { At = now }).ToList();
        var watch = Stopwatch.StartNew();
        await reminders.PlanAsync(reminder, deliveries, now, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var again = await reminders.PlanAsync(reminder, deliveries, now, CancellationToken.None);
        Say($"{what} {count}: {seconds:F1} s, {count / seconds:F0}/s, peak {Peak():F0} MB; again: {watch.Elapsed.TotalSeconds:F1} s, {again} added");
    }

    /// <summary>Conditional updates, one row a commit, sixteen at once: no dispatch can be faster than a mark each.</summary>
    private static async Task FloorAsync(ITableStore store)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"row-{worker}");
            var etag = (await store.CommitAsync(Table, $"p-{worker}", [Change.Upsert(key, new RowProperties([new("N", 0)]))], CancellationToken.None)).ETags[0]!;
            while (watch.Elapsed < Span)
            {
                etag = (await store.CommitAsync(Table, $"p-{worker}", [Change.Replace(key, new RowProperties([new("N", 1)]), etag)], CancellationToken.None)).ETags[0]!;
                Interlocked.Increment(ref count);
            }
        })));
        Say($"the floor: {count / watch.Elapsed.TotalSeconds:F0} conditional updates/s, 16 at once");
    }

    private async Task DispatchAsync(ITableStore store)
    {
        var sink = new CountingSender();
        var settings = DispatchSettings.Default with { AtOnce = 100, Batch = 50, Poll = Duration.FromMilliseconds(5) };
        var dispatcher = new ReminderDispatcher(new ReminderRepository(store), sink, new Trouble(), settings, new SteadyClock(TimeProvider.System), TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var run = dispatcher.RunAsync(stop.Token);
        while (sink.Count < sent)
        {
            await Task.Delay(5);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await run;
        Say($"dispatch: {sent} in {seconds:F1} s, {sent / seconds:F0}/s, {sink.Count} sent, peak {Peak():F0} MB");
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    /// <summary>A measurement in which something fails says so.</summary>
    private sealed class Trouble : IDispatchWatch
    {
        public void StoreFailed(Exception exception) => Console.WriteLine(exception);

        public void SendFailed(Delivery delivery, Exception exception) => Console.WriteLine(exception);

        public void ClaimLost(Delivery delivery) => Console.WriteLine("A claim was lost.");
    }

    private sealed class CountingSender : IReminderSender
    {
        private int _count;

        public int Count => _count;

        public Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return Task.FromResult(new SendOutcome(SendResult.Taken, "sink"));
        }
    }
}
