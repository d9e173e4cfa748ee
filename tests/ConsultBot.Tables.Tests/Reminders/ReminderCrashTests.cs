using System.Diagnostics;
using System.Globalization;
using ConsultBot.Azurite;
using ConsultBot.Core.Reminders;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Reminders;
using ConsultBot.Tables.Tests.Local;
using NodaTime;
using Xunit.Abstractions;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>Four processes share one store and are killed, or stopped beyond their lease, at random moments.</summary>
/// <remarks>CONSULTBOT_REMINDER_DELIVERIES and CONSULTBOT_REMINDER_KILLS set the numbers, 1,200 and 12 without them; CONSULTBOT_REMINDER_SEED repeats a run,
/// CONSULTBOT_REMINDER_STEP is how many milliseconds lie between two due times, 2 without it.</remarks>
[Collection(OneAzurite.Name)]
public sealed class ReminderCrashTests(AzuriteServer azurite, ITestOutputHelper output) : IDisposable
{
    /// <summary>Much longer than any machine needs: what is stuck is to be found, not what is slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly int StepMilliseconds = Setting("STEP", 2);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _sink = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _seed = Setting("SEED", Random.Shared.Next());
    private readonly string _reminder = "r-" + Guid.NewGuid().ToString("N")[..12];

    public void Dispose()
    {
        _folder.Dispose();
        _sink.Dispose();
    }

    [Fact]
    public Task KillNine_FourInstances_LoseNothingAndListEveryPossibleRepetition() => KillAndCountAsync(_folder.FullPath);

    [AzuriteFact]
    public Task KillNine_FourInstancesOnAzurite_LoseNothingAndListEveryPossibleRepetition() => KillAndCountAsync(azurite.ConnectionString);

    [Fact]
    public Task KillNine_OverTheLogOfDirectLine_NothingIsTwice() => KillOverTheLogAsync(_folder.FullPath);

    [AzuriteFact]
    public Task KillNine_OverTheLogOfDirectLineOnAzurite_NothingIsTwice() => KillOverTheLogAsync(azurite.ConnectionString);

    private async Task KillAndCountAsync(string place)
    {
        var (count, kills) = (Setting("DELIVERIES", 1_200), Setting("KILLS", 12));
        var reminder = await RunAsync(place, "file", count, kills);

        await using var store = await OpenAsync(place);
        var deliveries = await new ReminderRepository(store).DeliveriesAsync(reminder, default);
        var sent = Directory.EnumerateFiles(_sink.FullPath, "*.sent").SelectMany(File.ReadLines).GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
        var listed = deliveries.Where(delivery => delivery.MayBeTwice).Select(delivery => delivery.Id).ToHashSet();
        var twice = sent.Where(pair => pair.Value > 1).Select(pair => pair.Key).ToList();
        output.WriteLine($"Seed {_seed}: {count} deliveries, {kills} kills, {_watch.Elapsed.TotalSeconds:F0} s, {twice.Count} sent twice, {listed.Count} listed as possibly twice");
        Assert.Equal((count, count), (deliveries.Count(delivery => delivery.Status == DeliveryStatus.Delivered), sent.Count));
        Assert.All(twice, id => Assert.Contains(id, listed));
    }

    private async Task KillOverTheLogAsync(string place)
    {
        var (count, kills) = (Setting("DELIVERIES", 1_200) / 2, Setting("KILLS", 12) / 2);
        var reminder = await RunAsync(place, "log", count, kills);

        await using var store = await OpenAsync(place);
        var log = new ConversationLog(store, TimeProvider.System);
        var deliveries = await new ReminderRepository(store).DeliveriesAsync(reminder, default);
        var entries = 0;
        foreach (var delivery in deliveries)
        {
            // Other runs on the same store write to conversations of the same names.
            var messages = await log.ReadAsync($"c-{delivery.Participant}", 0, 10, default);
            entries += messages.Count(message => message.Json.Contains(delivery.Id, StringComparison.Ordinal));
        }

        var report = ReminderReport.Of(reminder, deliveries);
        output.WriteLine($"Seed {_seed}: {count} deliveries, {kills} kills, {_watch.Elapsed.TotalSeconds:F0} s, {entries} messages");
        Assert.Equal((count, count, 0), (report.Delivered, entries, report.MaybeTwice));
    }

    [Fact]
    public Task Stop_BeyondTheLease_SendsNothingASecondTime() => StopAndCountAsync(_folder.FullPath);

    [AzuriteFact]
    public Task Stop_BeyondTheLeaseOnAzurite_SendsNothingASecondTime() => StopAndCountAsync(azurite.ConnectionString);

    private async Task StopAndCountAsync(string place)
    {
        var reminder = await PlanAsync(place, 1_200);
        using var hung = new ReminderProcess(place, _sink.FullPath, "file-hung");
        await hung.Ready;
        await WaitForAsync(place, reminder, delivered: 20);
        await StopAsync(place, hung);
        await Task.Delay(Lease + TimeSpan.FromSeconds(1));
        using var other = new ReminderProcess(place, _sink.FullPath, "file-other");
        await WaitForAsync(place, reminder, delivered: 1_200);

        await hung.SignalAsync("CONT");
        await Task.Delay(TimeSpan.FromSeconds(2));

        var sent = Directory.EnumerateFiles(_sink.FullPath, "*.sent").SelectMany(File.ReadLines).ToList();
        var hungSent = Directory.EnumerateFiles(_sink.FullPath, "file-hung*.sent").SelectMany(File.ReadLines).Count();
        output.WriteLine($"{hungSent} by the one that hung, {sent.Count - hungSent} by the other");
        await using var store = await OpenAsync(place);
        var listed = (await new ReminderRepository(store).DeliveriesAsync(reminder, default)).Where(delivery => delivery.MayBeTwice).Select(delivery => delivery.Id).ToHashSet();

        // What it had sent without having recorded it when it was stopped may come again; nothing else, and nothing after it woke up.
        Assert.All(sent.GroupBy(id => id).Where(group => group.Count() > 1), group => Assert.Contains(group.Key, listed));
        Assert.Equal(1_200, sent.Distinct().Count());
        Assert.InRange(sent.Count, 1_200, 1_200 + 16);
    }

    /// <summary>Stops it at a moment at which it does not hold the lock of the local store, which a process that is stopped in the middle of a commit keeps from all others.</summary>
    private async Task StopAsync(string place, ReminderProcess process)
    {
        await using var store = await OpenAsync(place);
        for (var tries = 0; tries < 50; tries++)
        {
            await process.SignalAsync("STOP");
            var probe = store.CommitAsync("Probe", "p", [Change.Upsert("k", RowProperties.Empty)], default);
            if (await Task.WhenAny(probe, Task.Delay(TimeSpan.FromMilliseconds(500))) == probe)
            {
                await probe;
                return;
            }

            await process.SignalAsync("CONT");
            await probe;
        }

        Assert.Fail("It always held the lock.");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable("CONSULTBOT_REMINDER_" + name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private async Task<ITableStore> OpenAsync(string place) => place == _folder.FullPath
        ? await _folder.OpenAsync()
        : new AzureTableStore(new AzureTableStoreOptions { ConnectionString = place }, TimeProvider.System);

    private async Task<Reminder> RunAsync(string place, string kind, int count, int kills)
    {
        var random = new Random(_seed);
        var reminder = await PlanAsync(place, count);
        var workers = Enumerable.Range(0, 4).Select(number => Start(place, kind, number)).ToArray();
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                // One that has not begun to work has nothing to lose.
                var victim = random.Next(4);
                await workers[victim].Ready;
                await Task.Delay(random.Next(5, 250));
                await workers[victim].KillAsync();
                workers[victim].Dispose();
                workers[victim] = Start(place, kind, victim);
            }

            await WaitForAsync(place, reminder, count);
        }
        finally
        {
            Array.ForEach(workers, worker => worker.Dispose());
        }

        return reminder;
    }

    private ReminderProcess Start(string place, string kind, int number) => new(place, _sink.FullPath, $"{kind}-{number}");

    /// <summary>Due one after the other, so many a second that the work lasts as long as the kills.</summary>
    private async Task<Reminder> PlanAsync(string place, int count)
    {
        Directory.CreateDirectory(_sink.FullPath);
        await using var store = await OpenAsync(place);
        var now = SystemClock.Instance.GetCurrentInstant();
        var reminder = ReminderRun.Reminder(shards: 8, id: _reminder) with { Wanted = now, Latest = now, UsefulUntil = now + Duration.FromDays(1) };
        var reminders = new ReminderRepository(store);
        await ReminderRun.KeepAsync(reminders, reminder);
        var deliveries = ReminderRun.Deliveries(reminder, count).Select((delivery, number) => delivery with { Due = now + Duration.FromMilliseconds(number * StepMilliseconds) }).ToList();
        await reminders.PlanAsync(reminder, deliveries, now, default);
        return reminder;
    }

    private async Task WaitForAsync(string place, Reminder reminder, int delivered)
    {
        await using var store = await OpenAsync(place);
        var reminders = new ReminderRepository(store);
        var begin = _watch.Elapsed;
        while ((await reminders.DeliveriesAsync(reminder, default)).Count(delivery => delivery.Status == DeliveryStatus.Delivered) < delivered)
        {
            Assert.True(_watch.Elapsed - begin < Patience, $"Seed {_seed}: after {Patience.TotalMinutes} minutes less than {delivered} are delivered.");
            await Task.Delay(100 + (delivered / 10));
        }
    }
}
