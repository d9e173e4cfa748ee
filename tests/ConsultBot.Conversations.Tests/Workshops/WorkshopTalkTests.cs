using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Forms, doubts, rivals and rights, through the real dialog.</summary>
public sealed class WorkshopTalkTests : IAsyncLifetime
{
    private const string Scheduled = "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva";

    private WorkshopBot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await WorkshopBot.StartAsync();
        await _bot.AddPersonAsync("rita", PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"), "Rita Keller", Language.English, "Europe/Zurich");
        await _bot.AddPersonAsync("omar", PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"), "Omar Haddad", Language.English, "Europe/Zurich");
        await _bot.AddPersonAsync("ama", PersonRole.Delegate, new Delegation(DelegationKind.State, "ghana"), "Ama Mensah", Language.English, "Africa/Accra");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Form_Filled_IsShownAndSavedOnceConfirmed()
    {
        await SayAsync("rita", "schedule a workshop");
        var draft = await FormOfAsync("rita");

        var shown = await SubmitAsync("rita", draft, ("title", "Labour, mobility; and \"rights\""), ("first", "2027-05-03"), ("last", "2027-05-04"), ("from", "09:00"), ("to", "16:30"), ("place", "Accra"), ("capacity", "30"));
        var saved = await SayAsync("rita", "yes");

        Assert.Contains("3–4 May 2027, 09:00–16:30 (Africa/Accra)", shown, StringComparison.Ordinal);
        Assert.Contains("is saved as a draft", saved, StringComparison.Ordinal);
        var kept = Assert.Single(await Store.ListAsync(default));
        Assert.Equal(("Labour, mobility; and \"rights\"", 30, "ghana"), (kept.Title, kept.Capacity, kept.Place.State));
    }

    [Theory]
    [InlineData("2027-05-04", "2027-05-03", "09:00", "16:30", "ends before it begins", "It would end before it begins")]
    [InlineData("2027-05-03", "", "", "16:30", "no beginning", "the first day and both hours")]
    [InlineData("3 May", "", "09:00", "16:30", "no ISO date", "the first day and both hours")]
    public async Task Form_Faulty_SaysWhatIsWrongAndKeepsWhatWasTyped(string first, string last, string from, string to, string fault, string says)
    {
        await SayAsync("rita", "schedule a workshop");
        var draft = await FormOfAsync("rita");

        var reply = await SubmitAsync("rita", draft, ("title", "Typed title"), ("first", first), ("last", last), ("from", from), ("to", to));

        Assert.True(reply.Contains(says, StringComparison.Ordinal), $"{fault}: {reply}");
        Assert.Contains("Typed title", (await _bot.LogAsync("rita"))[^1], StringComparison.Ordinal);
        Assert.Empty(await Store.ListAsync(default));
    }

    [Fact]
    public async Task Form_OfAnEarlierPlan_IsStaleAndChangesNothing()
    {
        await SayAsync("rita", "schedule a workshop");
        var draft = await FormOfAsync("rita");
        await SubmitAsync("rita", draft, ("title", "First"), ("first", "2027-05-03"), ("from", "09:00"), ("to", "16:30"));
        await SayAsync("rita", "yes");

        var again = await SubmitAsync("rita", draft, ("title", "Second"), ("first", "2028-05-03"), ("from", "09:00"), ("to", "16:30"));

        Assert.Contains("This form is out of date; nothing was changed.", again, StringComparison.Ordinal);
        Assert.Contains("First", again, StringComparison.Ordinal);
        Assert.Equal("First", Assert.Single(await Store.ListAsync(default)).Title);
    }

    [Fact]
    public async Task Yes_DeliveredTwice_SavesOnce()
    {
        await SayAsync("rita", Scheduled);

        await _bot.SayAsync("rita", "yes", "en", id: "same");
        await _bot.SayAsync("rita", "yes", "en", id: "same");

        var kept = Assert.Single(await Store.ListAsync(default));
        Assert.Single(await Store.HistoryAsync(kept.Id, 0, default));
    }

    [Fact]
    public async Task Yes_AfterAnotherQuestion_DoesNotSave()
    {
        await SayAsync("rita", Scheduled);
        await SayAsync("rita", "Who are the members of MIDSA?");

        await SayAsync("rita", "yes");

        Assert.Empty(await Store.ListAsync(default));
        Assert.Contains("Shall I save it?", await SayAsync("rita", "continue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WhilePlanning_ChangesNothing()
    {
        await SayAsync("rita", Scheduled);

        Assert.Equal("Discarded. Nothing was changed.", await SayAsync("rita", "cancel"));
        Assert.Empty(await Store.ListAsync(default));
    }

    [Fact]
    public async Task Save_SomebodyElseWasFaster_TellsWhatChangedAndKeepsBoth()
    {
        await SayAsync("rita", Scheduled);
        await SayAsync("rita", "yes");
        await SayAsync("rita", "capacity 20");
        await SayAsync("omar", "rename the workshop Health and borders");
        await SayAsync("omar", "yes");

        var told = await SayAsync("rita", "yes");
        var saved = await SayAsync("rita", "yes");

        Assert.Contains("Somebody else has changed this workshop in the meantime", told, StringComparison.Ordinal);
        Assert.Contains("Title: Health and borders (was Migration and health)", told, StringComparison.Ordinal);
        Assert.Contains("Seats: 20", told, StringComparison.Ordinal);
        Assert.Contains("Saved", saved, StringComparison.Ordinal);
        var kept = Assert.Single(await Store.ListAsync(default));
        Assert.Equal(("Health and borders", 20), (kept.Title, kept.Capacity));
    }

    [Fact]
    public async Task Schedule_AmbiguousDate_IsAskedBackWithChoices()
    {
        var asked = await _bot.SayAsync("rita", "schedule a workshop on remittances, 03/04/2027, 9:00 to 17:00, Accra", "en");
        Assert.Equal(["Saturday 3 April 2027", "Thursday 4 March 2027"], asked.Buttons);

        var shown = await SayAsync("rita", asked.Buttons[1]);

        Assert.Contains("Thursday 4 March 2027, 09:00–17:00 (Africa/Accra)", shown, StringComparison.Ordinal);
        Assert.Contains("Remittances", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_OnAHoliday_TellsIt() =>
        Assert.Contains(
            "Friday 26 March 2027 is a public holiday there: Good Friday.", await SayAsync("rita", "schedule a workshop on remittances, 26 March 2027, 9:00 to 17:00, Geneva"), StringComparison.Ordinal);

    [Fact]
    public async Task Schedule_AHourThatTheClocksSkip_CannotBeSaved()
    {
        var shown = await SayAsync("rita", "schedule a workshop on remittances, 28 March 2027, 2:30 to 17:00, Geneva");
        await SayAsync("rita", "yes");

        Assert.Contains("the clocks skip that hour", shown, StringComparison.Ordinal);
        Assert.Empty(await Store.ListAsync(default));
    }

    [Theory]
    [InlineData("ama", "move the workshop to 20 September 2027")]
    [InlineData("ama", "cancel the workshop")]
    [InlineData("ama", "announce the workshop")]
    [InlineData("ama", "schedule a workshop on trade, 3 May 2027")]
    [InlineData("ama", "add a session on trade to the workshop")]
    [InlineData("guest", "schedule a workshop on trade, 3 May 2027")]
    [InlineData("guest", "register me")]
    public async Task Command_OfWhoMayNot_IsRefusedAndChangesNothing(string person, string text)
    {
        await SaveAnnouncedAsync();
        var before = (await Store.FindAsync((await Store.ListAsync(default))[0].Id, default))!;

        var reply = await SayAsync(person, text);

        Assert.Contains(person == "guest" ? "open your personal invitation link first" : "Only organizers", reply, StringComparison.Ordinal);
        var after = (await Store.FindAsync(before.Workshop.Id, default))!;
        Assert.Equal((before.ETag, 0), (after.ETag, after.Registrations.Count));
    }

    [Fact]
    public async Task FindTime_InvitedDelegations_NamesTheHourOfEach()
    {
        await SaveAnnouncedAsync();
        await SayAsync("rita", "invite Ghana, Peru and Sri Lanka");
        await SayAsync("rita", "yes");

        var reply = await SayAsync("rita", "find a time for 2 hours between 20 and 22 September 2027");

        Assert.Contains("Africa/Accra", reply, StringComparison.Ordinal);
        Assert.Contains("America/Lima", reply, StringComparison.Ordinal);
        Assert.Contains("of 100", reply, StringComparison.Ordinal);
    }

    private IWorkshopStore Store => _bot.Get<IWorkshopStore>();

    private async Task<string> SayAsync(string person, string text) => (await _bot.SayAsync(person, text, "en")).Text;

    private async Task SaveAnnouncedAsync()
    {
        foreach (var text in new[] { Scheduled, "yes", "announce it", "yes" })
        {
            await SayAsync("rita", text);
        }
    }

    /// <summary>Id of the plan that the last form was made for.</summary>
    private async Task<string> FormOfAsync(string person)
    {
        using var reply = JsonDocument.Parse((await _bot.LogAsync(person))[^1]);
        var card = reply.RootElement.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal("1.2", card.GetProperty("version").GetString());
        return card.GetProperty("actions")[0].GetProperty("data").GetProperty("workshopForm").GetString()!;
    }

    private async Task<string> SubmitAsync(string person, string draft, params (string Name, string Value)[] inputs)
    {
        var value = inputs.ToDictionary(input => input.Name, input => input.Value);
        value["workshopForm"] = draft;
        return (await _bot.SayAsync(person, null, "en", JsonSerializer.Serialize(value))).Text;
    }
}
