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
}
