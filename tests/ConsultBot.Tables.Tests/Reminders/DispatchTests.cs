using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using ConsultBot.Tables.Tests.Local;
using NodaTime;
using Xunit.Abstractions;
using static ConsultBot.Tables.Tests.Reminders.ReminderRun;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>Instances share deliveries, over stores that work and stores that do not.</summary>
public sealed class DispatchTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20261121;

    private readonly TemporaryFolder _folder = new();
    private readonly MovedTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Dispatch_TwoInstancesOnOneFolder_SendEachOfTenThousandOnceAndBothWork()
    {
        await using var first = await _folder.OpenAsync();
        await using var second = await _folder.OpenAsync();
        var reminder = await PlannedAsync(first, 10_000, shards: 8);
        var senders = new[] { new RecordingSender(), new RecordingSender() };

        await Task.WhenAll(DrainAsync(Instance(first, senders[0], _time), senders, 10_000), DrainAsync(Instance(second, senders[1], _time), senders, 10_000));

        var sent = senders.SelectMany(sender => sender.Sent).Select(one => one.Delivery).ToList();
        output.WriteLine($"{senders[0].Sent.Count} and {senders[1].Sent.Count}");
        Assert.Equal((10_000, 10_000), (sent.Count, sent.Distinct().Count()));
        Assert.All(senders, sender => Assert.True(sender.Sent.Count > 1_000, $"{sender.Sent.Count} of 10,000"));
        Assert.Equal(10_000, ReminderReport.Of(reminder, await new ReminderRepository(first).DeliveriesAsync(reminder, default)).Delivered);
    }

    /// <summary>A fifth of all calls fail, those of the planner and of four instances; answers that get lost among them.</summary>
    [Fact]
    public async Task Dispatch_StoreFailsAFifthOfTheTime_LosesNothingAndDoublesNothing()
    {
        await using var sound = new MemoryTableStore();
        var faulty = new FaultyStore(sound, 0.2, Seed);
        var store = new ReminderRepository(faulty);
        var reminder = await InsistAsync(() => KeepAsync(store, Reminder(shards: 4)));
        var deliveries = Deliveries(reminder, 1_000);
        await InsistAsync(() => store.PlanAsync(reminder, deliveries, Now, default));
        Assert.Equal(1_000, (await new ReminderRepository(sound).DeliveriesAsync(reminder, default)).Count);
        var sender = new RecordingSender();

        var instances = Enumerable.Range(0, 4).Select(_ => Instance(faulty, sender, _time)).ToList();
        for (var empty = 0; sender.Sent.Count < 1_000 && empty < 1_000;)
        {
            // Time stands still while anybody works: a lease that ends because a test hurries would prove nothing.
            var claimed = await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.DispatchAsync(default))));
            if (claimed.Sum() == 0)
            {
                empty++;
                _time.Pass(TimeSpan.FromSeconds(1));
            }
        }

        output.WriteLine($"seed {Seed}: {faulty.Faults} faults, {faulty.LostAnswers} of them lost answers");
        var sent = sender.Sent.Select(one => one.Delivery).ToList();
        Assert.True(faulty.LostAnswers > 20);
        Assert.Equal((1_000, 1_000), (sent.Count, sent.Distinct().Count()));
        await SettleAsync(sound, sender);
        Assert.Equal(1_000, ReminderReport.Of(reminder, await new ReminderRepository(sound).DeliveriesAsync(reminder, default)).Delivered);
        Assert.Equal(1_000, sender.Sent.Count);
    }

    [Fact]
    public async Task Dispatch_ThirtyPercentAskToWait_AllAreReachedAndTheBlockedAreLeftAlone()
    {
        await using var store = new MemoryTableStore();
        var reminder = await PlannedAsync(store, 1_000, shards: 4);
        var (random, tries, sender) = (new Random(Seed), new System.Collections.Concurrent.ConcurrentDictionary<string, int>(), new RecordingSender());
        sender.Answer = delivery =>
        {
            tries.AddOrUpdate(delivery.Id, 1, (_, count) => count + 1);
            lock (random)
            {
                return delivery.Participant.EndsWith("77", StringComparison.Ordinal) ? new SendOutcome(SendResult.ChannelOver)
                    : random.NextDouble() < 0.3 ? new SendOutcome(SendResult.Later, RetryAfter: random.Next(2) == 0 ? Duration.FromSeconds(random.Next(1, 20)) : null)
                    : new SendOutcome(SendResult.Taken);
            }
        };

        await SettleAsync(store, sender);

        var report = ReminderReport.Of(reminder, await new ReminderRepository(store).DeliveriesAsync(reminder, default));
        Assert.Equal((990, 0), (report.Delivered, report.Waiting));
        Assert.Equal([(DeliveryReason.Blocked, 10)], report.Failed);
        Assert.All(Deliveries(reminder, 1_000).Where(delivery => delivery.Participant.EndsWith("77", StringComparison.Ordinal)), delivery => Assert.Equal(1, tries[delivery.Id]));
        Assert.Equal(990, sender.Sent.Select(one => one.Delivery).Distinct().Count());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public async Task Dispatch_WallClockMovedByAnHour_SendsEachOnceAndInTime(int minutes)
    {
        await using var store = new MemoryTableStore();
        var reminder = await PlannedAsync(store, 120, shards: 1, Duration.FromMinutes(1));
        var sender = new RecordingSender();
        var instances = new[] { Instance(store, sender, _time), Instance(store, sender, _time) };
        var early = 0;
        sender.Before = delivery =>
        {
            // The due time of a claimed one is the end of its lease; the number of the person is the minute that it was planned for.
            var planned = Now + Duration.FromMinutes(int.Parse(delivery.Participant[2..], System.Globalization.CultureInfo.InvariantCulture));
            early += planned > Now + Duration.FromTimeSpan(TimeSpan.FromTicks(_time.GetTimestamp())) ? 1 : 0;
            return Task.CompletedTask;
        };

        for (var minute = 0; minute <= 125; minute++)
        {
            if (minute == 30)
            {
                _time.Step(TimeSpan.FromMinutes(minutes));
            }

            if (minute == 40)
            {
                _time.Step(TimeSpan.FromMinutes(-minutes));
            }

            foreach (var instance in instances)
            {
                await instance.DispatchAsync(default);
            }

            _time.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((120, 120, 0), (sender.Sent.Count, sender.Sent.Select(one => one.Delivery).Distinct().Count(), early));
        Assert.Equal(120, ReminderReport.Of(reminder, await new ReminderRepository(store).DeliveriesAsync(reminder, default)).Delivered);
    }

    [Fact]
    public async Task Dispatch_HungBeyondTheLease_NeitherSendsNorMarks()
    {
        await using var store = new MemoryTableStore();
        var reminder = await PlannedAsync(store, 1, shards: 1);
        var (hung, awake, watch) = (new RecordingSender(), new RecordingSender { Answer = _ => new SendOutcome(SendResult.Taken, "awake") }, new SilentWatch());
        hung.Before = async _ =>
        {
            _time.Pass(TimeSpan.FromSeconds(61));
            await Instance(store, awake, _time).DispatchAsync(default);
        };

        await Instance(store, hung, _time, watch).DispatchAsync(default);

        Assert.Empty(hung.Sent);
        Assert.Single(awake.Sent);
        Assert.Equal(1, watch.Lost);
        Assert.Equal("awake", Assert.Single(await new ReminderRepository(store).DeliveriesAsync(reminder, default)).Where);
    }

    [Fact]
    public async Task Dispatch_AfterAnHourOfDowntime_SendsWhatHelpsAndSkipsTheRest()
    {
        await using var store = new MemoryTableStore();
        var reminders = new ReminderRepository(store);
        var useful = await PlannedAsync(store, 40, shards: 2);
        var useless = await KeepAsync(reminders, Reminder(2, "r-2") with { UsefulUntil = Now + Duration.FromMinutes(30) });
        await reminders.PlanAsync(useless, Deliveries(useless, 25), Now, default);
        var stopped = await KeepAsync(reminders, Reminder(1, "r-3") with { Status = ReminderStatus.Stopped });
        await reminders.PlanAsync(stopped, Deliveries(stopped, 5), Now, default);
        _time.Pass(TimeSpan.FromHours(1));
        var sender = new RecordingSender();

        await SettleAsync(store, sender);

        Assert.Equal(40, sender.Sent.Count);
        Assert.Equal(40, (await ReportAsync(useful)).Delivered);
        Assert.Equal([(DeliveryReason.TooLate, 25)], (await ReportAsync(useless)).Skipped);
        Assert.Equal([(DeliveryReason.Stopped, 5)], (await ReportAsync(stopped)).Skipped);
        async Task<ReminderReport> ReportAsync(Reminder reminder) => ReminderReport.Of(reminder, await reminders.DeliveriesAsync(reminder, default));
    }

    [Fact]
    public async Task Run_Stopped_FinishesWhatIsUnderWay()
    {
        await using var store = new MemoryTableStore();
        var reminder = await PlannedAsync(store, 32, shards: 1);
        using var stop = new CancellationTokenSource();
        var sender = new RecordingSender { Before = async _ => { await stop.CancelAsync(); await Task.Yield(); } };

        await Instance(store, sender, _time).RunAsync(stop.Token);

        var report = ReminderReport.Of(reminder, await new ReminderRepository(store).DeliveriesAsync(reminder, default));
        Assert.Equal((32, 32), (sender.Sent.Count, report.Delivered));
    }

    private static async Task<Reminder> PlannedAsync(ITableStore store, int count, int shards, Duration step = default)
    {
        var reminders = new ReminderRepository(store);
        var reminder = await KeepAsync(reminders, Reminder(shards));
        await reminders.PlanAsync(reminder, Deliveries(reminder, count, step), Now, default);
        return reminder;
    }

    /// <summary>Until all were sent by somebody; no time passes.</summary>
    private static async Task DrainAsync(ReminderDispatcher instance, RecordingSender[] senders, int count)
    {
        while (senders.Sum(sender => sender.Sent.Count) < count)
        {
            await Task.Run(() => instance.DispatchAsync(default));
        }
    }

    /// <summary>Until nothing waits: hours pass.</summary>
    private async Task SettleAsync(ITableStore store, RecordingSender sender)
    {
        var instance = Instance(store, sender, _time);
        for (var minutes = 0; minutes < 300;)
        {
            if (await instance.DispatchAsync(default) == 0)
            {
                _time.Pass(TimeSpan.FromMinutes(1));
                minutes++;
            }
        }
    }
}
