using System.Text.Json;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>The store fails, messages come twice, the host starts again: what was typed stays, and everything is done once.</summary>
public sealed class WorkshopFailureTests
{
    private const string Scheduled = "schedule a workshop on remittances, 14-15 September 2027, 9:30 to 17:00, Accra";

    [Theory]
    [InlineData("en", "register me for the workshop on health", "I have kept what you wrote", "Try again", "You are registered for “Migration and health”")]
    [InlineData("fr", "inscrivez-moi à l’atelier sur health", "J’ai conservé ce que vous avez écrit", "réessayez", "Vous êtes inscrit(e) à l’atelier")]
    [InlineData("es", "inscríbame en el taller sobre health", "He conservado lo que escribió", "inténtelo de nuevo", "Ha quedado inscrito(a) en el taller")]
    public async Task Sentence_StoreIsDown_IsKeptAndTakenUpAgain(string language, string text, string apology, string again, string done)
    {
        var store = new FailingStore(new MemoryTableStore());
        await using var bot = await StartAsync(store, language);
        store.IsDown = true;

        var failed = await bot.SayAsync("ama", text, language);
        var still = await bot.SayAsync("ama", again, language);
        store.IsDown = false;
        var reply = await bot.SayAsync("ama", again, language);

        Assert.Contains(apology, failed.Text, StringComparison.Ordinal);
        Assert.Single(failed.Buttons);
        Assert.Contains(apology, still.Text, StringComparison.Ordinal);
        Assert.Contains(done, reply.Text, StringComparison.Ordinal);
        Assert.Single((await bot.Get<IWorkshopStore>().FindAsync("w", default))!.Registrations);
    }

    [Fact]
    public async Task Form_StoreIsDown_IsKeptWithWhatWasTyped()
    {
        var store = new FailingStore(new MemoryTableStore());
        await using var bot = await StartAsync(store, "en");
        await bot.SayAsync("rita", "schedule a workshop", "en");
        var form = await FormAsync(bot, "Typed before the failure");
        store.IsDown = true;

        var failed = await bot.SayAsync("rita", null, "en", form);
        store.IsDown = false;
        var shown = await bot.SayAsync("rita", "try again", "en");
        await bot.SayAsync("rita", "yes", "en");

        Assert.Contains("I have kept what you wrote", failed.Text, StringComparison.Ordinal);
        Assert.Contains("Typed before the failure", shown.Text, StringComparison.Ordinal);
        Assert.Single(await bot.Get<IWorkshopStore>().ListAsync(default), workshop => workshop.Title == "Typed before the failure");
    }

    [Fact]
    public async Task Save_AnswerOfTheStoreIsLost_SavesOnceWhenTriedAgain()
    {
        var store = new FailingStore(new MemoryTableStore());
        await using var bot = await StartAsync(store, "en");
        await bot.SayAsync("rita", Scheduled, "en");
        store.LosesNextAnswer = true;

        var failed = await bot.SayAsync("rita", "yes", "en");
        var again = await bot.SayAsync("rita", "try again", "en");

        Assert.Contains("I have kept what you wrote", failed.Text, StringComparison.Ordinal);
        Assert.Contains("is saved as a draft", again.Text, StringComparison.Ordinal);
        var kept = Assert.Single(await bot.Get<IWorkshopStore>().ListAsync(default), workshop => workshop.Title == "Remittances");
        Assert.Single(await bot.Get<IWorkshopStore>().HistoryAsync(kept.Id, 0, default));
    }

    [Fact]
    public async Task TryAgain_AfterAnotherMessage_RepeatsNothing()
    {
        var store = new FailingStore(new MemoryTableStore());
        await using var bot = await StartAsync(store, "en");
        store.IsDown = true;
        await bot.SayAsync("ama", "register me for the workshop on health", "en");
        store.IsDown = false;

        await bot.SayAsync("ama", "Who are the members of MIDSA?", "en");
        await bot.SayAsync("ama", "try again", "en");

        Assert.Empty((await bot.Get<IWorkshopStore>().FindAsync("w", default))!.Registrations);
    }

    [Fact]
    public async Task Card_SentTwiceAndAgainAfterARestart_ChangesOnce()
    {
        var store = new MemoryTableStore();
        string form;
        await using (var bot = await StartAsync(store, "en"))
        {
            await bot.SayAsync("rita", "schedule a workshop", "en");
            form = await FormAsync(bot, "Sent more than once");
            await bot.SayAsync("rita", null, "en", form, id: "card");
            await bot.SayAsync("rita", null, "en", form, id: "card");
            await bot.SayAsync("rita", "yes", "en", id: "yes");
        }

        await using var restarted = await WorkshopBot.StartAsync((services, _) => KeepIn(services, store), store);
        await restarted.SayAsync("rita", "yes", "en", id: "yes");
        var stale = await restarted.SayAsync("rita", null, "en", form, id: "card-again");
        await restarted.SayAsync("rita", "yes", "en", id: "yes-again");

        Assert.Contains("This form is out of date; nothing was changed.", stale.Text, StringComparison.Ordinal);
        Assert.Contains("Sent more than once", stale.Text, StringComparison.Ordinal);
        var kept = Assert.Single(await restarted.Get<IWorkshopStore>().ListAsync(default), workshop => workshop.Title == "Sent more than once");
        Assert.Single(await restarted.Get<IWorkshopStore>().HistoryAsync(kept.Id, 0, default));
    }

    [Fact]
    public async Task Plan_AfterARestart_IsTakenUpWhereItWas()
    {
        var store = new MemoryTableStore();
        await using (var bot = await StartAsync(store, "en"))
        {
            await bot.SayAsync("rita", Scheduled, "en");
        }

        await using var restarted = await WorkshopBot.StartAsync((services, _) => KeepIn(services, store), store);
        var saved = await restarted.SayAsync("rita", "yes", "en", id: "after-the-restart");

        Assert.Contains("“Remittances” is saved as a draft", saved.Text, StringComparison.Ordinal);
    }

    private static async Task<WorkshopBot> StartAsync(ITableStore store, string language)
    {
        var bot = await WorkshopBot.StartAsync((services, _) => KeepIn(services, store), store);
        var own = Languages.Find(language)!.Value;
        await bot.AddPersonAsync("rita", PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"), "Rita Keller", own, "Europe/Zurich");
        await bot.AddPersonAsync("ama", PersonRole.Delegate, new Delegation(DelegationKind.State, "ghana"), "Ama Mensah", own, "Africa/Accra");
        var workshop = new Workshop("w", "Migration and health")
        {
            Status = WorkshopStatus.Announced,
            Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 9, 14)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
        };
        await bot.Get<IWorkshopStore>().SaveAsync(new WorkshopEdit(workshop, null, "test", "create", bot.Clock.Now), default);
        return bot;
    }

    /// <summary>State and conversations in the same store, as the web host has them: they outlive it.</summary>
    private static void KeepIn(IServiceCollection services, ITableStore store)
    {
        services.AddSingleton<IDocumentStore>(new DocumentRepository(store));
        services.AddSingleton<IConversationLog>(new ConversationLog(store, TimeProvider.System));
    }

    private static async Task<string> FormAsync(WorkshopBot bot, string title)
    {
        using var reply = JsonDocument.Parse((await bot.LogAsync("rita"))[^1]);
        var draft = reply.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0].GetProperty("data").GetProperty("workshopForm").GetString()!;
        return JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["workshopForm"] = draft,
            ["title"] = title,
            ["first"] = "2027-05-03",
            ["from"] = "09:00",
            ["to"] = "16:30",
            ["place"] = "Accra",
        });
    }
}
