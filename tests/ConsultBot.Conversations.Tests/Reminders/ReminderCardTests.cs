using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>Reminders by card: the form, what is shown, the buttons, and what hostile or late clients send.</summary>
public sealed class ReminderCardTests : IAsyncLifetime
{
    private ReminderBot _reminders = null!;

    public async Task InitializeAsync()
    {
        _reminders = await ReminderBot.StartAsync();
        _reminders.Bot.Clock.Now = Instant.FromUtc(2027, 9, 1, 8, 0);
        await AddAsync("rita", PersonRole.Organizer, "switzerland");
        await AddAsync("ama", PersonRole.Delegate, "ghana");
        await AddAsync("lucia", PersonRole.Delegate, "peru");
        foreach (var text in new[] { "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva", "yes", "announce it", "yes" })
        {
            await _reminders.Bot.SayAsync("rita", text, "en");
        }

        await _reminders.Bot.SayAsync("ama", "register me", "en");
    }

    public async Task DisposeAsync() => await _reminders.DisposeAsync();

    [Theory]
    [InlineData("en", "remind", "To whom", "The registered participants", "Show it to me first", "This goes to one person", "Send it", "Planned for one person")]
    [InlineData("fr", "envoyez un rappel", "À qui", "Les participants inscrits", "Montrez-le-moi d’abord", "Envoi à une personne", "Envoyer", "Envoi prévu à une personne")]
    [InlineData("es", "envía un recordatorio", "A quién", "Los participantes inscritos", "Muéstremelo primero", "una persona", "Enviar", "una persona")]
    public async Task Form_FilledIn_IsShownAndSentByItsButton(string language, string ask, string label, string choice, string submit, string shown, string send, string planned)
    {
        await _reminders.Bot.SayAsync("rita", ask, language);
        var form = await CardAsync();
        Assert.Contains(label, form, StringComparison.Ordinal);
        Assert.Contains(choice, form, StringComparison.Ordinal);
        Assert.Contains(submit, form, StringComparison.Ordinal);

        var preview = await FillAsync(new { audience = "Registered", function = "all", language = "all", day = "2027-09-02", hour = "10:00", text = "Bring your passport." }, language);
        Assert.Contains(shown, preview, StringComparison.Ordinal);
        Assert.Contains("Bring your passport.", preview, StringComparison.Ordinal);
        Assert.Contains($"\"title\":\"{send}\"", await CardAsync(), StringComparison.Ordinal);

        Assert.Contains(planned, await PressAsync("send", language), StringComparison.Ordinal);
        _reminders.Bot.Clock.Now = Instant.FromUtc(2027, 9, 2, 10, 0);
        await _reminders.DeliverAsync();
        Assert.Contains(await _reminders.NewsOfAsync("ama"), text => text.Contains("Bring your passport.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_AskedForToChange_HasWhatWasShown()
    {
        await _reminders.Bot.SayAsync("rita", "remind the delegation of Ghana tomorrow at 10: “Bring your passport.”", "en");
        await PressAsync("change");

        var form = await CardAsync();

        Assert.Contains("\"value\":\"State:ghana\"", form, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"2027-09-02\"", form, StringComparison.Ordinal);
        Assert.Contains("Bring your passport.", form, StringComparison.Ordinal);
        Assert.Contains("\"version\":\"1.2\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_PressedTwiceOrAfterAnotherWasShown_SendsNothingNew()
    {
        await _reminders.Bot.SayAsync("rita", "remind the registered participants now: “One.”", "en");
        var first = await DraftAsync();
        await _reminders.Bot.SayAsync("rita", "remind the registered participants now: “Two.”", "en");

        var late = await PressAsync("send", draft: first);
        var sent = await PressAsync("send");
        var again = await PressAsync("send");
        var forged = await PressAsync("send", draft: "r-0123456789");
        _reminders.Bot.Clock.Now += Duration.FromMinutes(2);
        await _reminders.DeliverAsync();

        Assert.Contains("no longer what is shown", late, StringComparison.Ordinal);
        Assert.Contains("Planned for one person", sent, StringComparison.Ordinal);
        Assert.Contains("sent already", again, StringComparison.Ordinal);
        Assert.Contains("no longer what is shown", forged, StringComparison.Ordinal);
        Assert.Single(await _reminders.NewsOfAsync("ama"), text => text.Contains("Message from the organizers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Button_OfADelegate_IsRefused()
    {
        await _reminders.Bot.SayAsync("rita", "remind the registered participants now: “One.”", "en");
        var draft = await DraftAsync();

        var pressed = await SendAsync("ama", new { reminder = new { action = "send", draft } });
        var filled = await SendAsync("ama", new { reminderForm = "", audience = "Registered" });

        Assert.All([pressed, filled], reply => Assert.Contains("Only organizers", reply, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"reminderForm\":\"w-none\",\"audience\":\"Registered\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Everyone\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"3\"}")]
    [InlineData("{\"reminderForm\":\"$\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Registered\",\"function\":\"King\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Registered\",\"language\":\"xx\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Registered\",\"delegation\":\"State:atlantis\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Registered\",\"day\":\"2027-02-30\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Registered\",\"day\":\"2020-01-01\"}")]
    [InlineData("{\"reminderForm\":\"$\",\"audience\":\"Registered\",\"hour\":\"25:99\"}")]
    [InlineData("{\"reminderForm\":7,\"audience\":[]}")]
    [InlineData("{\"reminder\":{\"action\":\"send\"}}")]
    public async Task Value_ThatNoFormSends_SendsNothingAndIsAnswered(string value)
    {
        var workshop = (await _reminders.Bot.Get<Core.Workshops.IWorkshopStore>().ListAsync(default)).Single().Id;

        var reply = (await _reminders.Bot.SayAsync("rita", null, "en", value.Replace("$", workshop, StringComparison.Ordinal))).Text;

        Assert.NotEmpty(reply);
        Assert.DoesNotContain("Planned", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("This goes to", reply, StringComparison.Ordinal);
        Assert.DoesNotContain(await _reminders.Bot.Get<IReminderStore>().ListAsync(workshop, default), reminder => reminder.Occasion == ReminderOccasion.Once);
    }

    [Fact]
    public async Task Yes_WhenMoreThan25AreConcernedThanWereShown_ShowsItAgain()
    {
        await _reminders.Bot.SayAsync("rita", "remind all invited now: “One.”", "en");
        for (var number = 0; number < 30; number++)
        {
            await AddAsync($"p{number}", PersonRole.Delegate, "kenya");
        }

        var again = await PressAsync("send");
        var sent = await PressAsync("send");

        Assert.Contains("more people are concerned: 32", again, StringComparison.Ordinal);
        Assert.Contains("This goes to 32 people", again, StringComparison.Ordinal);
        Assert.Contains("Planned for 32 people", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resend_ToMoreThan25_IsAskedFirst()
    {
        for (var number = 0; number < 30; number++)
        {
            await AddAsync($"p{number}", PersonRole.Delegate, "kenya");
        }

        await _reminders.Bot.SayAsync("rita", "remind all invited now: “One.”", "en");
        await _reminders.Bot.SayAsync("rita", "yes", "en");
        _reminders.Bot.Clock.Now += Duration.FromMinutes(2);
        await _reminders.DeliverAsync();

        var asked = (await _reminders.Bot.SayAsync("rita", "resend to the failed", "en")).Text;
        var sent = await PressAsync("send");

        // Lucía has never written, as the thirty have not.
        Assert.Contains("did not reach 31 people. Shall I", asked, StringComparison.Ordinal);
        Assert.Contains("sent again to the 31 people", sent, StringComparison.Ordinal);
    }

    private Task AddAsync(string key, PersonRole role, string state) =>
        _reminders.Bot.AddPersonAsync(key, role, new Delegation(DelegationKind.State, state), "Person " + key, Language.English, "Africa/Accra");

    private async Task<string> SendAsync(string person, object value, string language = "en") => (await _reminders.Bot.SayAsync(person, null, language, JsonSerializer.Serialize(value))).Text;

    private async Task<string> FillAsync(object values, string language)
    {
        var form = JsonElement.Parse(await CardAsync()).GetProperty("actions")[0].GetProperty("data").GetProperty("reminderForm").GetString();
        var filled = JsonSerializer.SerializeToNode(values)!;
        filled["reminderForm"] = form;
        return (await _reminders.Bot.SayAsync("rita", null, language, filled.ToJsonString())).Text;
    }

    private async Task<string> PressAsync(string action, string language = "en", string? draft = null) =>
        await SendAsync("rita", new { reminder = new { action, draft = draft ?? await DraftAsync() } }, language);

    private async Task<string> DraftAsync() =>
        JsonElement.Parse(await CardAsync()).GetProperty("actions")[0].GetProperty("data").GetProperty("reminder").GetProperty("draft").GetString()!;

    /// <summary>The last card that the organizer got.</summary>
    private async Task<string> CardAsync()
    {
        var cards = (await _reminders.Bot.LogAsync("rita")).Select(json => JsonElement.Parse(json))
            .Where(activity => activity.TryGetProperty("attachments", out var list) && list.GetArrayLength() > 0)
            .Select(activity => activity.GetProperty("attachments")[0].GetProperty("content"));
        return JsonSerializer.Serialize(cards.Last(), Unescaped);
    }

    private static JsonSerializerOptions Unescaped { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
