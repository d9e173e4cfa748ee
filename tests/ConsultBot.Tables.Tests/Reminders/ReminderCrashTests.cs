using System.Globalization;
using ConsultBot.Core.Reminders;
using ConsultBot.Tables.Reminders;
using ConsultBot.Tables.Tests.Local;
using NodaTime;
using Xunit.Abstractions;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>Four processes share one store and are killed, or stopped beyond their lease, at random moments.</summary>
/// <remarks>CONSULTBOT_REMINDER_DELIVERIES and CONSULTBOT_REMINDER_KILLS set the numbers, 1,200 and 12 without them.</remarks>
public sealed class ReminderCrashTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _sink = new();
    private readonly int _seed = Random.Shared.Next();

    public void Dispose()
    {
        _folder.Dispose();
        _sink.Dispose();
    }

    [Fact]
    public async Task KillNine_FourInstances_LoseNothingAndListEveryPossibleRepetition()
    {
        var (count, kills) = (Setting("DELIVERIES", 1_200), Setting("KILLS", 12));
        var reminder = await RunAsync("file", count, kills);

        await using var store = await _folder.OpenAsync();
        var deliveries = await new ReminderRepository(store).DeliveriesAsync(reminder, default);
        var sent = Directory.EnumerateFiles(_sink.FullPath, "*.sent").SelectMany(File.ReadLines).GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
        var listed = deliveries.Where(delivery => delivery.MayBeTwice).Select(delivery => delivery.Id).ToHashSet();
        var twice = sent.Where(pair => pair.Value > 1).Select(pair => pair.Key).ToList();
        output.WriteLine($"Seed {_seed}: {count} deliveries, {kills} kills, {twice.Count} sent twice, {listed.Count} listed as possibly twice");
        Assert.Equal((count, count), (deliveries.Count(delivery => delivery.Status == DeliveryStatus.Delivered), sent.Count));
        Assert.All(twice, id => Assert.Contains(id, listed));
    }

    [Fact]
    public async Task KillNine_OverTheLogOfDirectLine_NothingIsTwice()
    {
        var (count, kills) = (Setting("DELIVERIES", 1_200) / 2, Setting("KILLS", 12) / 2);
        var reminder = await RunAsync("log", count, kills);

        await using var store = await _folder.OpenAsync();
        var log = new ConversationLog(store, TimeProvider.System);
        var report = ReminderReport.Of(reminder, await new ReminderRepository(store).DeliveriesAsync(reminder, default));
        var entries = 0;
        for (var number = 0; number < count; number++)
        {
            entries += (await log.ReadAsync($"c-p-{number:D6}", 0, 10, default)).Count;
        }

        output.WriteLine($"Seed {_seed}: {count} deliveries, {kills} kills, {entries} messages");
        Assert.Equal((count, count, 0), (report.Delivered, entries, report.MaybeTwice));
    }

    [Fact]
    public async Task Stop_BeyondTheLease_SendsNothingASecondTime()
    {
        var reminder = await PlanAsync(1_200);
        using var hung = new ReminderProcess(_folder.FullPath, _sink.FullPath, "file-hung");
        await hung.Ready;
        await WaitForAsync(reminder, delivered: 20);
        await StopAsync(hung);
        await Task.Delay(Lease + TimeSpan.FromSeconds(1));
        using var other = new ReminderProcess(_folder.FullPath, _sink.FullPath, "file-other");
        await WaitForAsync(reminder, delivered: 1_200);

        await hung.SignalAsync("CONT");
        await Task.Delay(TimeSpan.FromSeconds(2));

        var sent = Directory.EnumerateFiles(_sink.FullPath, "*.sent").SelectMany(File.ReadLines).ToList();
        var hungSent = Directory.EnumerateFiles(_sink.FullPath, "file-hung*.sent").SelectMany(File.ReadLines).Count();
        output.WriteLine($"{hungSent} by the one that hung, {sent.Count - hungSent} by the other");
        await using var store = await _folder.OpenAsync();
        var listed = (await new ReminderRepository(store).DeliveriesAsync(reminder, default)).Where(delivery => delivery.MayBeTwice).Select(delivery => delivery.Id).ToHashSet();

        // What it had sent without having recorded it when it was stopped may come again; nothing else, and nothing after it woke up.
        Assert.All(sent.GroupBy(id => id).Where(group => group.Count() > 1), group => Assert.Contains(group.Key, listed));
        Assert.Equal(1_200, sent.Distinct().Count());
        Assert.InRange(sent.Count, 1_200, 1_200 + 16);
    }

    /// <summary>Stops it at a moment at which it does not hold the lock of the local store, which a process that is stopped in the middle of a commit keeps from all others.</summary>
    private async Task StopAsync(ReminderProcess process)
    {
        await using var store = await _folder.OpenAsync();
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

    private async Task<Reminder> RunAsync(string kind, int count, int kills)
    {
        var random = new Random(_seed);
        var reminder = await PlanAsync(count);
        var workers = Enumerable.Range(0, 4).Select(number => Start(kind, number)).ToArray();
        try
        {
            await Task.WhenAll(workers.Select(worker => worker.Ready));
            for (var kill = 0; kill < kills; kill++)
            {
                await Task.Delay(random.Next(20, 250));
                var victim = random.Next(4);
                await workers[victim].KillAsync();
                workers[victim].Dispose();
                workers[victim] = Start(kind, victim);
            }

            await WaitForAsync(reminder, count);
        }
        finally
        {
            Array.ForEach(workers, worker => worker.Dispose());
        }

        return reminder;
    }

    private ReminderProcess Start(string kind, int number) => new(_folder.FullPath, _sink.FullPath, $"{kind}-{number}");

    /// <summary>A third is due at once, the rest over some seconds.</summary>
    private async Task<Reminder> PlanAsync(int count)
    {
        Directory.CreateDirectory(_sink.FullPath);
        await using var store = await _folder.OpenAsync();
        var now = SystemClock.Instance.GetCurrentInstant();
        var reminder = ReminderRun.Reminder(shards: 8) with { Wanted = now, Latest = now, UsefulUntil = now + Duration.FromDays(1) };
        var reminders = new ReminderRepository(store);
        await ReminderRun.KeepAsync(reminders, reminder);
        var deliveries = ReminderRun.Deliveries(reminder, count).Select((delivery, number) => delivery with { Due = now + Duration.FromMilliseconds(number * 2) }).ToList();
        await reminders.PlanAsync(reminder, deliveries, now, default);
        return reminder;
    }

    private async Task WaitForAsync(Reminder reminder, int delivered)
    {
        await using var store = await _folder.OpenAsync();
        var reminders = new ReminderRepository(store);
        for (var tries = 0; tries < 1_200; tries++)
        {
            if ((await reminders.DeliveriesAsync(reminder, default)).Count(delivery => delivery.Status == DeliveryStatus.Delivered) >= delivered)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Seed {_seed}: after two minutes less than {delivered} are delivered.");
    }
}
