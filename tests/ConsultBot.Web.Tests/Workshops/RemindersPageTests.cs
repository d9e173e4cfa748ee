using System.Net;
using System.Text;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;
using ConsultBot.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Web.Tests.Workshops;

public sealed class RemindersPageTests(WorkshopHost host) : IClassFixture<WorkshopHost>
{
    private const string Text = "<img src=x onerror=alert(1)>";

    private static readonly Instant Wanted = Instant.FromUtc(2031, 9, 1, 8, 0);

    [Theory]
    [InlineData("en", "Reminders: Health &lt;b&gt;", "For 2: 1 delivered, 1 acknowledged, 0 waiting", "2 of 2 settled", "Failed, 1: the person blocked or removed the bot")]
    [InlineData("fr", "Rappels : Health &lt;b&gt;", "Destinataires : 2 ; remis : 1", "2 sur 2 traités", "Échec, 1")]
    [InlineData("es", "Recordatorios: Health &lt;b&gt;", "2", "2 de 2 tramitados", "1")]
    public async Task Page_OfAnOrganizer_HasTheNumbersInTheLanguageAndFollowsByItself(string language, params string[] parts)
    {
        var (id, reminder) = await SendAsync($"w-page-{language}");
        var (browser, _) = await host.SignInAsync("Rita Keller", PersonRole.Organizer);

        using var response = await browser.GetAsync($"/workshops/{id}/reminders?language={language}");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.All(parts, part => Assert.Contains(part, WebUtility.HtmlDecode(page).Contains(part, StringComparison.Ordinal) ? WebUtility.HtmlDecode(page) : page, StringComparison.Ordinal));
        Assert.Contains("<progress max=\"2\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains($"/workshops/{id}/reminders/{reminder}?language={language}", page, StringComparison.Ordinal);
        Assert.Contains("<div id=\"live\">", page, StringComparison.Ordinal);
        Assert.Matches("<script src=\"/assets/live-[0-9a-f]{12}\\.js\" defer></script>", page);
        Assert.Single(page.Split("<script").Skip(1));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        browser.Dispose();
    }

    [Fact]
    public async Task PageOfOne_NamesEachRecipientEscapedAndTheFailedFirst()
    {
        var (id, reminder) = await SendAsync("w-who");
        var (browser, _) = await host.SignInAsync("Rita Keller", PersonRole.Organizer);

        var page = await browser.ReadAsync($"/workshops/{id}/reminders/{reminder}");

        Assert.Contains("Ama &lt;Mensah&gt;", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("=Kofi", StringComparison.Ordinal) < page.IndexOf("Ama &lt;", StringComparison.Ordinal), page);
        Assert.Contains("web chat", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, page, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Theory]
    [InlineData("en", "Reminder,Wanted (UTC),Name,Delegation,Status,Reason", "message of the organizers,2031-09-01 08:00:00Z,Ama <Mensah>,Ghana,delivered,")]
    [InlineData("fr", "Rappel,Prévu (UTC),Nom,Délégation,État,Motif", "message des organisateurs,2031-09-01 08:00:00Z,Ama <Mensah>,Ghana,remis,")]
    [InlineData("es", "Recordatorio,Previsto (UTC),Nombre,Delegación,Estado,Motivo", ",2031-09-01 08:00:00Z,Ama <Mensah>,Ghana,entregado,")]
    public async Task File_OfAnOrganizer_HasALineAPersonAndNoFormula(string language, string headings, string line)
    {
        var (id, _) = await SendAsync($"w-file-{language}");
        var (browser, _) = await host.SignInAsync("Rita Keller", PersonRole.Organizer);

        using var response = await browser.GetAsync($"/workshops/{id}/reminders.csv?language={language}");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith(headings, lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, written => written.Contains(line, StringComparison.Ordinal));
        Assert.Contains(lines, written => written.Contains(",'=Kofi,Ghana,", StringComparison.Ordinal));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        browser.Dispose();
    }

    [Theory]
    [InlineData("reminders")]
    [InlineData("reminders.csv")]
    [InlineData("reminders/r-x")]
    public async Task Page_OfADelegateOrAStranger_IsRefusedWithoutAWordOfIt(string path)
    {
        var (id, _) = await SendAsync($"w-rights-{path.Length}");
        var (browser, _) = await host.SignInAsync("Ama Mensah");
        using var stranger = new TestBrowser(host.Address);

        using var refused = await browser.GetAsync($"/workshops/{id}/{path}");
        using var unknown = await stranger.GetAsync($"/workshops/{id}/{path}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, unknown.StatusCode));
        Assert.DoesNotContain("Kofi", await refused.Content.ReadAsStringAsync() + await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task PageOfOne_OfAnotherWorkshop_IsNotThere()
    {
        var (_, reminder) = await SendAsync("w-one");
        var (other, _) = await SendAsync("w-other");
        var (browser, _) = await host.SignInAsync("Rita Keller", PersonRole.Organizer);

        using var response = await browser.GetAsync($"/workshops/{other}/reminders/{reminder}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        browser.Dispose();
    }

    /// <summary>To one whom it reached, and one who blocked the bot.</summary>
    private async Task<(string Workshop, string Reminder)> SendAsync(string id)
    {
        await host.SaveAsync(new Workshop(id, "Health <b>")
        {
            Status = WorkshopStatus.Announced,
            Time = new WorkshopTime(new DateSpan(new LocalDate(2031, 9, 14), new LocalDate(2031, 9, 15)), new LocalTime(9, 30), new LocalTime(17, 0), "Europe/Zurich"),
        });
        var store = host.Services.GetRequiredService<IReminderStore>();
        var reminder = new Reminder("r-" + id, id, ReminderOccasion.Once, new Audience(AudienceKind.Invited)) { Wanted = Wanted, Latest = Wanted, UsefulUntil = Wanted + Duration.FromDays(3), Text = Text };
        await store.DecideAsync(reminder.Id, _ => reminder, default);
        Participant[] people = [await host.AddPersonAsync("Ama <Mensah>"), await host.AddPersonAsync("=Kofi")];
        await store.PlanAsync(reminder, [.. people.Select(person => new Delivery(ReminderIds.Delivery(reminder.Id, 0, person.Id), reminder.Id, 0, person.Id, person.Delegation.Key, Wanted))], Wanted, default);
        foreach (var claimed in await store.ClaimAsync(10, Wanted, Duration.FromMinutes(1), default))
        {
            var free = claimed.Delivery with { Claim = null, At = Wanted, Where = "directline/c-1" };
            var after = claimed.Delivery.Participant == people[0].Id
                ? free with { Status = DeliveryStatus.Delivered, Message = "m" }
                : free with { Status = DeliveryStatus.Failed, Reason = DeliveryReason.Blocked };
            Assert.True(await store.MarkAsync(claimed, after, default));
        }

        await store.AcknowledgeAsync(reminder, ReminderIds.Delivery(reminder.Id, 0, people[0].Id), people[0].Id, Wanted, default);
        return (id, reminder.Id);
    }
}
