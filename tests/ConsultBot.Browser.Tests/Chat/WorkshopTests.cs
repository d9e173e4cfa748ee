using System.Net;
using System.Text.RegularExpressions;
using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>An organizer plans a workshop with the form; a delegate registers, takes the calendar entry and the feed along, and sees there that it was moved: in real browsers.</summary>
public sealed partial class WorkshopTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IAsyncLifetime, IDisposable
{
    private readonly HostFolder _folder = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(output, _folder);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Workshop_PlannedByForm_IsJoinedSubscribedToAndSeenMoved()
    {
        await using var organizer = await Invited.OpenAsync(output, _folder, session, _host, "Rita Keller", "organizer", "Europe/Zurich");
        await using var delegated = await Invited.OpenAsync(output, _folder, session, _host, "Ama Mensah", "delegate", "Africa/Accra");
        await FillFormAsync(organizer);
        await organizer.AnswerAsync("yes", "is saved as a draft");
        await organizer.AnswerAsync("announce it", "Status: announced");
        await organizer.AnswerAsync("yes", "is announced");

        await delegated.AnswerAsync("register me", "You are registered for");
        await delegated.AnswerAsync("send me the calendar entry", "for your calendar");
        var entry = await DownloadAsync(delegated, "for your calendar");
        await delegated.AnswerAsync("calendar subscription", "your personal calendar subscription");
        var before = await DownloadAsync(delegated, "your personal calendar subscription");
        await organizer.AnswerAsync("move it to 16 September 2032", "16–17 September 2032");
        await organizer.AnswerAsync("yes", "this is revision 1");
        var after = await DownloadAsync(delegated, "your personal calendar subscription");

        Assert.Contains("DTSTART", entry, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Health\\, borders\\; \"and\" data", before, StringComparison.Ordinal);
        Assert.Contains("20320914T0730", before, StringComparison.Ordinal);
        Assert.Contains("20320916T0730", after, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", after, StringComparison.Ordinal);
        Assert.Equal(Uid().Match(before).Value, Uid().Match(after).Value);
        await delegated.AnswerAsync("what's next?", "16–17 September 2032");
        Assert.Empty(organizer.Problems);
    }

    [AccessibilityFact]
    public async Task Pages_InEachLanguage_HaveNoAccessibilityViolation()
    {
        await using var organizer = await Invited.OpenAsync(output, _folder, session, _host, "Rita Keller", "organizer", "Europe/Zurich");
        await organizer.AnswerAsync("schedule a workshop on migration and health, 14-15 September 2032, 9:30 to 17:00, Geneva", "Shall I save it?");
        await organizer.AnswerAsync("yes", "is saved as a draft");
        await organizer.AnswerAsync("add a session on remittances after lunch on the second day, chaired by Ghana", "Shall I save it?");
        await organizer.AnswerAsync("yes", "Saved");
        foreach (var language in new[] { "en", "fr", "es" })
        {
            await organizer.Page.GotoAsync($"{_host.Address}workshops?language={language}");
            Assert.Empty(await AxeCore.FindViolationsAsync(organizer.Page, leastPasses: 8));
            await organizer.ShootAsync($"workshops-{language}");
            await organizer.Page.GetByRole(AriaRole.Link, new() { Name = "migration and health", Exact = false }).First.ClickAsync();
            await Expect(organizer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            Assert.Empty(await AxeCore.FindViolationsAsync(organizer.Page, leastPasses: 8));
            await organizer.ShootAsync($"workshop-summary-{language}");
        }

        Assert.Empty(organizer.Problems);
    }

    private static async Task FillFormAsync(ChatPage organizer)
    {
        await organizer.AnswerAsync("schedule a workshop", "fill in the form");
        var form = organizer.Page.Locator(".ac-adaptiveCard").Filter(new() { Has = organizer.Page.Locator("input[type=date]") }).Last;
        await form.GetByLabel("Title").FillAsync("Health, borders; \"and\" data");
        await form.Locator("input[type=date]").Nth(0).FillAsync("2032-09-14");
        await form.Locator("input[type=date]").Nth(1).FillAsync("2032-09-15");
        await form.Locator("input[type=time]").Nth(0).FillAsync("09:30");
        await form.Locator("input[type=time]").Nth(1).FillAsync("17:00");
        await form.GetByLabel("Venue and city").FillAsync("Geneva");
        await form.GetByLabel("Seats in all").FillAsync("20");
        await organizer.ShootAsync("workshop-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "Check and show" }).ClickAsync();
        await Expect(organizer.BubbleWith("Shall I save it?")).ToBeVisibleAsync();
    }

    /// <summary>Follows the first link of a bubble as a calendar program does: without the reader's cookie.</summary>
    private static async Task<string> DownloadAsync(ChatPage reader, string bubble)
    {
        var address = await reader.BubbleWith(bubble).GetByRole(AriaRole.Link).First.GetAttributeAsync("href");
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(address!));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("^UID:.+$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Uid();
}
