using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using NodaTime;
using static ConsultBot.Tables.Tests.Reminders.ReminderRun;

namespace ConsultBot.Tables.Tests.Reminders;

public sealed class ReminderRepositoryTests : IAsyncDisposable
{
    private static readonly Duration Lease = Duration.FromSeconds(60);

    private readonly MemoryTableStore _store = new();
    private readonly ReminderRepository _reminders;

    public ReminderRepositoryTests() => _reminders = new ReminderRepository(_store);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Decide_NewReminder_IsFoundAndListedAsItIs()
    {
        var reminder = Reminder() with { Text = "Bring your papers, s’il vous plaît", Only = ["p-1"], LeadMinutes = 120, By = "p-9", Recalls = "r-0", Document = "d1" };
        await KeepAsync(_reminders, reminder);

        var found = await _reminders.FindAsync(reminder.Id, default);

        Assert.Equal(reminder with { Only = found!.Only }, found);
        Assert.Equal(["p-1"], found.Only);
        Assert.Equal(reminder.Id, Assert.Single(await _reminders.ListAsync("w-1", default)).Id);
        Assert.Empty(await _reminders.ListAsync("w-2", default));
    }

    [Fact]
    public async Task Plan_Twice_AddsNothingAndMovesNothing()
    {
        var reminder = await KeepAsync(_reminders, Reminder());
        var deliveries = Deliveries(reminder, 250);

        Assert.Equal(250, await _reminders.PlanAsync(reminder, deliveries, Now, default));
        Assert.Equal(0, await _reminders.PlanAsync(reminder, deliveries, Now + Duration.FromHours(1), default));
        Assert.Equal(250, (await _reminders.DeliveriesAsync(reminder, default)).Count);
    }

    [Fact]
    public async Task Plan_WhileDeliveriesAreSentAndPutOff_AddsNothingTwice()
    {
        var reminder = await KeepAsync(_reminders, Reminder(shards: 1));
        var deliveries = Deliveries(reminder, 300);
        await _reminders.PlanAsync(reminder, deliveries[..150], Now, default);
        using var stop = new CancellationTokenSource();
        var busy = Task.Run(async () =>
        {
            for (var round = 0; !stop.IsCancellationRequested; round++)
            {
                foreach (var claimed in await _reminders.ClaimAsync(7, Now + Duration.FromMinutes(round), Lease, default))
                {
                    var outcome = round % 3 == 0 ? new SendOutcome(SendResult.Taken) : new SendOutcome(SendResult.Later);
                    await _reminders.MarkAsync(claimed, DeliveryRules.After(claimed.Delivery, outcome, Instant.MaxValue, Now + Duration.FromMinutes(round), 0), default);
                }
            }
        });

        for (var round = 0; round < 20; round++)
        {
            await _reminders.PlanAsync(reminder, deliveries, Now, default);
        }

        await stop.CancelAsync();
        await busy;
        var rows = new List<string>();
        await foreach (var row in _store.ReadAsync("Deliveries", "r-1-00", KeyRange.All, default))
        {
            rows.Add(row.Key);
        }

        Assert.Equal(300, rows.Count(key => key != "head"));
        Assert.Equal(300, rows.Where(key => key != "head").Select(key => key[(key.LastIndexOf('-') + 1)..]).Distinct().Count());
    }

    [Fact]
    public async Task Claim_ByTwo_GivesEachDeliveryToOne()
    {
        var reminder = await KeepAsync(_reminders, Reminder());
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 200), Now, default);
        var other = new ReminderRepository(_store);

        var claimed = new List<ClaimedDelivery>();
        while (claimed.Count < 200)
        {
            foreach (var batch in await Task.WhenAll(Task.Run(() => _reminders.ClaimAsync(30, Now, Lease, default)), Task.Run(() => other.ClaimAsync(30, Now, Lease, default))))
            {
                claimed.AddRange(batch);
            }
        }

        Assert.Equal(200, claimed.Select(one => one.Delivery.Id).Distinct().Count());
        Assert.Empty(await other.ClaimAsync(30, Now, Lease, default));
    }

    [Fact]
    public async Task Claim_NotDueYet_IsNotGiven()
    {
        var reminder = await KeepAsync(_reminders, Reminder(shards: 1));
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 10, Duration.FromMinutes(30)), Now, default);

        Assert.Equal(3, (await _reminders.ClaimAsync(100, Now + Duration.FromMinutes(61), Lease, default)).Count);
    }

    [Fact]
    public async Task Claim_OrderInAPartition_IsDueTime()
    {
        var reminder = await KeepAsync(_reminders, Reminder(shards: 1));
        var deliveries = Deliveries(reminder, 40, Duration.FromSeconds(1));
        deliveries.Reverse();
        await _reminders.PlanAsync(reminder, deliveries, Now, default);

        var claimed = await _reminders.ClaimAsync(40, Now + Duration.FromHours(1), Lease, default);

        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"p-{number:D6}"), claimed.Select(one => one.Delivery.Participant));
    }

    [Fact]
    public async Task Claim_LeaseEnded_ComesBackAndTheFirstCanMarkNoMore()
    {
        var reminder = await KeepAsync(_reminders, Reminder(shards: 1));
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 1), Now, default);
        var first = Assert.Single(await _reminders.ClaimAsync(1, Now, Lease, default));
        Assert.Empty(await _reminders.ClaimAsync(1, Now + Lease - Duration.FromSeconds(1), Lease, default));

        var second = Assert.Single(await _reminders.ClaimAsync(1, Now + Lease, Lease, default));

        Assert.True(second.Delivery.MayBeTwice);
        Assert.False(await _reminders.MarkAsync(first, Done(first, "first"), default));
        Assert.True(await _reminders.MarkAsync(second, Done(second, "second"), default));
        Assert.True(await _reminders.MarkAsync(second, Done(second, "second"), default));
        Assert.Equal("second", Assert.Single(await _reminders.DeliveriesAsync(reminder, default)).Where);
    }

    [Fact]
    public async Task Claim_DaysLater_IsStillFoundAndLeavesNoHoursBehind()
    {
        var reminder = await KeepAsync(_reminders, Reminder(shards: 2));
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 50, Duration.FromMinutes(20)), Now, default);
        var late = Now + Duration.FromDays(2);

        var claimed = await _reminders.ClaimAsync(100, late, Lease, default);
        foreach (var one in claimed)
        {
            await _reminders.MarkAsync(one, Done(one, "x"), default);
        }

        Assert.Equal(50, claimed.Count);
        await _reminders.ClaimAsync(100, late + Duration.FromHours(4), Lease, default);
        var hours = 0;
        await foreach (var row in _store.ReadAsync("DueHours", "hours", KeyRange.All, default))
        {
            hours++;
        }

        Assert.Equal(0, hours);
    }

    [Fact]
    public async Task Acknowledge_DeliveredAndOwn_CountsTheFirstTime()
    {
        var reminder = await KeepAsync(_reminders, Reminder());
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 2, Duration.FromHours(1)), Now, default);
        var sent = Assert.Single(await _reminders.ClaimAsync(2, Now, Lease, default));
        var (mine, waiting) = (sent.Delivery, Deliveries(reminder, 2)[1]);
        await _reminders.MarkAsync(sent, Done(sent, "x"), default);

        Assert.Null(await _reminders.AcknowledgeAsync(reminder, mine.Id, waiting.Participant, Now, default));
        Assert.Null(await _reminders.AcknowledgeAsync(reminder, waiting.Id, waiting.Participant, Now, default));
        Assert.Equal(Now, (await _reminders.AcknowledgeAsync(reminder, mine.Id, mine.Participant, Now, default))!.AcknowledgedAt);
        Assert.Equal(Now, (await _reminders.AcknowledgeAsync(reminder, mine.Id, mine.Participant, Now + Lease, default))!.AcknowledgedAt);
        Assert.Equal(1, ReminderReport.Of(reminder, await _reminders.DeliveriesAsync(reminder, default)).Acknowledged);
    }

    [Fact]
    public async Task Acknowledge_BeforeTheSenderMarks_SettlesItAndTheMarkAddsWhatIsKnown()
    {
        var reminder = await KeepAsync(_reminders, Reminder());
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 1), Now, default);
        var sending = Assert.Single(await _reminders.ClaimAsync(1, Now, Lease, default));
        var read = Now + Duration.FromSeconds(1);

        Assert.Null(await _reminders.AcknowledgeAsync(reminder, sending.Delivery.Id, "p-somebody-else", read, default));
        Assert.Equal(read, (await _reminders.AcknowledgeAsync(reminder, sending.Delivery.Id, sending.Delivery.Participant, read, default))!.AcknowledgedAt);
        Assert.True(await _reminders.MarkAsync(sending, Done(sending, "x"), default));
        Assert.True(await _reminders.MarkAsync(sending, Done(sending, "x"), default));

        var kept = Assert.Single(await _reminders.DeliveriesAsync(reminder, default));
        Assert.Equal((DeliveryStatus.Delivered, "x", read), (kept.Status, kept.Where, kept.AcknowledgedAt));
        Assert.Empty(await _reminders.ClaimAsync(1, Now + Lease + Lease, Lease, default));
    }

    [Fact]
    public async Task Acknowledge_SentByOneThatDied_IsNotSentAgain()
    {
        var reminder = await KeepAsync(_reminders, Reminder());
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 1), Now, default);
        var died = Assert.Single(await _reminders.ClaimAsync(1, Now, Lease, default));

        await _reminders.AcknowledgeAsync(reminder, died.Delivery.Id, died.Delivery.Participant, Now, default);

        Assert.Empty(await _reminders.ClaimAsync(1, Now + Lease + Lease, Lease, default));
        Assert.Equal(DeliveryStatus.Delivered, Assert.Single(await _reminders.DeliveriesAsync(reminder, default)).Status);
    }

    [Fact]
    public async Task Acknowledge_AnswerOfTheChannelLost_CountsAndTheNextAttemptIsCalledOff()
    {
        var reminder = await KeepAsync(_reminders, Reminder());
        await _reminders.PlanAsync(reminder, Deliveries(reminder, 1), Now, default);
        var sent = Assert.Single(await _reminders.ClaimAsync(1, Now, Lease, default));
        var uncertain = DeliveryRules.After(sent.Delivery, new SendOutcome(SendResult.Later) { IsUncertain = true }, Instant.MaxValue, Now, 0);
        await _reminders.MarkAsync(sent, uncertain, default);

        Assert.NotNull(await _reminders.AcknowledgeAsync(reminder, sent.Delivery.Id, sent.Delivery.Participant, Now, default));

        Assert.Empty(await _reminders.ClaimAsync(1, Now + Lease + Lease, Lease, default));
    }

    private static Delivery Done(ClaimedDelivery claimed, string where) =>
        DeliveryRules.After(claimed.Delivery, new SendOutcome(SendResult.Taken, where), Instant.MaxValue, Now, 0);
}
