using System.Text.RegularExpressions;
using ConsultBot.Bot.People;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Calendar entries, the subscription, pages and files, asked for through the real dialog.</summary>
public sealed partial class WorkshopCalendarTests : IAsyncLifetime
{
    private WorkshopBot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await WorkshopBot.StartAsync();
        await _bot.AddPersonAsync("rita", PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"), "Rita Keller", Language.English, "Europe/Zurich");
        await _bot.AddPersonAsync("ama", PersonRole.Delegate, new Delegation(DelegationKind.State, "ghana"), "Ama Mensah", Language.English, "Africa/Accra");
        await _bot.AddPersonAsync("luz", PersonRole.Delegate, new Delegation(DelegationKind.State, "peru"), "Luz Quispe", Language.Spanish, "America/Lima");
        await SayAsync("rita", "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva", "yes", "announce it", "yes");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("en", "send me the calendar entry")]
    [InlineData("en", "Please send me the calendar entry of the workshop on health")]
    [InlineData("fr", "Envoyez-moi l’entrée de calendrier")]
    [InlineData("fr", "ajoutez l'atelier à mon agenda")]
    [InlineData("es", "envíeme la entrada de calendario")]
    [InlineData("es", "añada el taller a mi calendario")]
    public async Task Entry_AskedFor_IsALinkToTheWorkshop(string language, string text)
    {
        var reply = (await _bot.SayAsync("ama", text, language)).Text;

        var calendar = (await ReadAsync(TokensIn(reply).Single()))!.Text;
        Assert.Contains("SUMMARY:Migration and health\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270914T073000Z\r\nDTEND:20270914T150000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_OfASession_HasItsHours()
    {
        await SayAsync("rita", "add a session on remittances, 14 September 2027, 10:00 to 11:00", "yes");

        var both = await SayAsync("ama", "calendar entry");
        var one = await SayAsync("ama", "send me the calendar entry of session 1");
        var none = await SayAsync("ama", "calendar entry of session 7");

        Assert.Equal(2, TokensIn(both).Count);
        var calendar = (await ReadAsync(TokensIn(one).Single()))!.Text;
        Assert.Contains("SUMMARY:Remittances\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270914T080000Z\r\nDTEND:20270914T090000Z\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(calendar, (await ReadAsync(TokensIn(both)[1]))!.Text);
        Assert.Contains("There is no session 7", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar feed", "renew my calendar feed", "revoke my calendar feed", "en")]
    [InlineData("abonnez-moi au calendrier", "Renouveler mon abonnement au calendrier", "révoquez mon abonnement au calendrier", "fr")]
    [InlineData("suscripción al calendario", "Renovar mi suscripción al calendario", "anule mi suscripción al calendario", "es")]
    public async Task Feed_MadeRenewedAndRevoked_OneAddressWorksAtATime(string get, string renew, string revoke, string language)
    {
        var first = TokensIn((await _bot.SayAsync("ama", get, language)).Text).Single();
        var again = (await _bot.SayAsync("ama", get, language)).Text;
        Assert.Empty(TokensIn(again));
        Assert.NotNull(await ReadAsync(first));

        var second = TokensIn((await _bot.SayAsync("ama", renew, language)).Text).Single();
        Assert.Null(await ReadAsync(first));
        Assert.NotNull(await ReadAsync(second));

        await _bot.SayAsync("ama", revoke, language);
        Assert.Null(await ReadAsync(second));
        Assert.Null(await _bot.Get<CalendarAccess>().FindSubscriptionAsync(await IdAsync("Ama Mensah"), default));
    }

    [Fact]
    public async Task Feed_AfterMoveAndCancellation_FollowsWithTheSameUid()
    {
        var token = TokensIn(await SayAsync("ama", "calendar feed")).Single();
        var before = (await ReadAsync(token))!.Text;
        await SayAsync("rita", "move the workshop to 21 September 2027", "yes");
        var moved = (await ReadAsync(token))!.Text;
        await SayAsync("rita", "cancel the workshop", "yes");
        var cancelled = (await ReadAsync(token))!.Text;

        Assert.Contains("SEQUENCE:0\r\n", before, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", moved, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270921T073000Z\r\n", moved, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", cancelled, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", cancelled, StringComparison.Ordinal);
        Assert.Single(new[] { before, moved, cancelled }.Select(text => Uid().Match(text).Value).Distinct());
    }

    [Fact]
    public async Task Feed_HoldsWhatThePersonMaySeeAndNothingElse()
    {
        var (ghana, peru) = (TokensIn(await SayAsync("ama", "calendar feed")).Single(), TokensIn(await SayAsync("luz", "calendar feed")).Single());
        var id = (await _bot.Get<IWorkshopStore>().ListAsync(default)).Single().Id;
        var state = (await _bot.Get<IWorkshopStore>().FindAsync(id, default))!;
        var closed = state.Workshop with { Visibility = WorkshopVisibility.InvitedOnly, Invited = ["State:ghana"] };
        await _bot.Get<IWorkshopStore>().SaveAsync(new WorkshopEdit(closed, state.ETag, "rita", "close", _bot.Clock.Now), default);

        Assert.Contains("BEGIN:VEVENT", (await ReadAsync(ghana))!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", (await ReadAsync(peru))!.Text, StringComparison.Ordinal);
        Assert.Equal((await ReadAsync(ghana))!.Text, (await ReadAsync(ghana))!.Text);
    }

    [Fact]
    public async Task Entry_AfterItsDays_OpensNothing()
    {
        var token = TokensIn(await SayAsync("ama", "calendar entry")).Single();
        _bot.Clock.Now += Duration.FromDays(CalendarAccess.EntryDays);

        Assert.Null(await ReadAsync(token));
    }

    [Fact]
    public async Task Feed_OfWhoIsForgotten_EndsWithThePerson()
    {
        var token = TokensIn(await SayAsync("ama", "calendar feed")).Single();
        var person = (await _bot.Get<IPeople>().FindAsync(await IdAsync("Ama Mensah"), default))!;

        Assert.Contains("calendar", (await _bot.Get<PersonalData>().ExportAsync(person, null, default)).Json, StringComparison.Ordinal);
        await _bot.Get<PersonalData>().EraseAsync(person, null, default);

        Assert.Null(await ReadAsync(token));
        Assert.Null(await _bot.Get<CalendarAccess>().FindAsync(CalendarToken.Find(token)!, default));
    }

    [Theory]
    [InlineData("send me the calendar entry")]
    [InlineData("calendar feed")]
    public async Task Calendar_AskedByAGuest_IsToldToComeByInvitation(string text) =>
        Assert.Contains("open your personal invitation link first", await SayAsync("guest", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("rita", "export the participants", "/participants.csv?language=en")]
    [InlineData("rita", "badges", "/badges?language=en")]
    [InlineData("ama", "overview of the workshops", "/workshops?language=en")]
    [InlineData("ama", "logistics summary of the workshop", "?language=en")]
    public async Task Page_AskedFor_IsALink(string person, string text, string link) => Assert.Contains(link, await SayAsync(person, text), StringComparison.Ordinal);

    [Fact]
    public async Task Export_AskedByADelegate_IsRefused()
    {
        var reply = await SayAsync("ama", "export the participants");

        Assert.Contains("Only organizers", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("http", reply, StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string person, params string[] texts)
    {
        var reply = string.Empty;
        foreach (var text in texts)
        {
            reply = (await _bot.SayAsync(person, text, "en")).Text;
        }

        return reply;
    }

    private async Task<string> IdAsync(string name) => (await _bot.Get<IPeople>().ListAsync(default)).Single(person => person.Name == name).Id;

    private async Task<PublishedCalendar?> ReadAsync(string token) =>
        await _bot.Get<CalendarAccess>().FindAsync(CalendarToken.Find(token)!, default) is { } grant ? await _bot.Get<WorkshopCalendar>().WriteAsync(grant, default) : null;

    private static List<string> TokensIn(string reply) => [.. Address().Matches(reply).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\(http[^)]*/calendar/([A-Za-z0-9_-]{43})\.ics\)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("UID:[^\r]+", RegexOptions.CultureInvariant)]
    private static partial Regex Uid();
}
