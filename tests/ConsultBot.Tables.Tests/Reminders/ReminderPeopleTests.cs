using ConsultBot.Core.People;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Tests.Reminders;

public sealed class ReminderPeopleTests
{
    [Fact]
    public async Task Change_WishesOfAPerson_AreKeptExportedAndErased()
    {
        await using var store = new MemoryTableStore();
        var people = new ReminderPeople(store);
        await people.ChangeAsync("p-1", wishes => wishes with { Muted = ["w-1"], Mail = "ama@example.org", Over = ["msteams/1"] }, default);
        await people.ChangeAsync("p-1", wishes => wishes with { Channel = "mail" }, default);

        var kept = await people.GetAsync("p-1", default);
        Assert.Equal(("ama@example.org", "mail", "w-1", "msteams/1"), (kept.Mail, kept.Channel, kept.Muted.Single(), kept.Over.Single()));

        var person = new PersonInConversations(new Participant("p-1", "Ama", new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Head, Core.Knowledge.Language.English, "UTC", PersonRole.Delegate), [], null);
        Assert.Equal("ama@example.org", Assert.Single(await people.ExportAsync(person, default)).Values["mail"]);
        await people.EraseAsync(person, default);
        Assert.Null((await people.GetAsync("p-1", default)).Mail);
        Assert.Empty(await people.ExportAsync(person, default));
    }

    [Fact]
    public async Task List_SeveralConversations_TheLatestFirst()
    {
        await using var store = new MemoryTableStore();
        var people = new ReminderPeople(store);
        await people.NoteAsync("p-1", "directline/old", ReminderRun.Now, default);
        await people.NoteAsync("p-1", "msteams/new", ReminderRun.Now + Duration.FromDays(1), default);
        await people.NoteAsync("p-2", "directline/other", ReminderRun.Now, default);

        Assert.Equal(["msteams/new", "directline/old"], await people.ListAsync("p-1", default));
    }

    [Fact]
    public async Task Erase_PersonWithDeliveries_LeavesCountsAndNoId()
    {
        await using var store = new MemoryTableStore();
        var reminders = new ReminderRepository(store);
        var workshop = Workshops.Workshops.Full("w-1");
        await new Tables.Workshops.WorkshopRepository(store, DateTimeZoneProviders.Tzdb).SaveAsync(new Core.Workshops.WorkshopEdit(workshop, null, "p-9", "op", ReminderRun.Now), default);
        var reminder = await ReminderRun.KeepAsync(reminders, ReminderRun.Reminder(shards: 2) with { By = "p-000001", Only = ["p-000001", "p-000002"] });
        await reminders.PlanAsync(reminder, ReminderRun.Deliveries(reminder, 4), ReminderRun.Now, default);
        foreach (var claimed in await reminders.ClaimAsync(3, ReminderRun.Now, Duration.FromSeconds(60), default))
        {
            await reminders.MarkAsync(claimed, claimed.Delivery with { Status = Core.Reminders.DeliveryStatus.Delivered, At = ReminderRun.Now }, default);
        }

        foreach (var id in new[] { "p-000001", "p-000002", "p-000000", "p-000003" })
        {
            var somebody = new Participant(id, "Ama", new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Head, Core.Knowledge.Language.English, "UTC", PersonRole.Delegate);
            Assert.Single(await new DeliveryErasure(store).ExportAsync(new PersonInConversations(somebody, [], null), default));
            await new DeliveryErasure(store).EraseAsync(new PersonInConversations(somebody, [], null), default);
        }

        var left = await reminders.DeliveriesAsync(reminder, default);
        Assert.Equal(3, left.Count(delivery => delivery.Status == Core.Reminders.DeliveryStatus.Delivered && delivery.Participant.StartsWith("erased", StringComparison.Ordinal)));
        Assert.Equal(3, left.Count);
        Assert.Empty((await reminders.FindAsync(reminder.Id, default))!.Only!);
    }
}
