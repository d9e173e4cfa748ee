using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>An organizer sends a reminder, a delegate's open page shows it, and what came while the page was closed is there afterwards: in real browsers.</summary>
public sealed class ReminderTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IAsyncLifetime, IDisposable
{
    /// <summary>Any hour of any day is a working hour: a test has no week to wait.</summary>
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Reminders__UndoSeconds"] = "0",
        ["Reminders__PollSeconds"] = "1",
        ["Reminders__UpkeepSeconds"] = "1",
        ["Reminders__AnyDay"] = "true",
    };

    private readonly HostFolder _folder = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(output, _folder, Settings);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Reminder_PreviewedAndSent_IsShownOnTheOpenPageAcknowledgedAndReported()
    {
        await using var organizer = await SignInAsync("Rita Keller", "organizer");
        await using var delegated = await SignInAsync("Ama Mensah", "delegate");
        await organizer.AnswerAsync("schedule a workshop on migration and health, 14-15 September 2032, 9:30 to 17:00, Geneva", "Shall I save it?");
        await organizer.AnswerAsync("yes", "is saved as a draft");
        await organizer.AnswerAsync("announce it", "Status: announced");
        await organizer.AnswerAsync("yes", "is announced");
        await delegated.AnswerAsync("register me", "Migration and health");

        await organizer.AnswerAsync("remind the registered participants now: Bring your passport.", "This goes to one person");
        await Expect(organizer.BubbleWith("Shall I send it?", "Bring your passport.")).ToBeVisibleAsync();
        await organizer.Page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).Last.ScrollIntoViewIfNeededAsync();
        await organizer.ShootAsync("reminder-preview");
        await organizer.Page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).Last.ClickAsync();
        await Expect(organizer.BubbleWith("Planned for one person")).ToBeVisibleAsync();

        await Expect(delegated.BubbleWith("Message from the organizers: Migration and health", "Bring your passport.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await delegated.Page.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).Last.ClickAsync();
        await Expect(delegated.BubbleWith("I have noted that you read it.")).ToBeVisibleAsync();
        await delegated.ShootAsync("reminder-delegate");
        await organizer.AnswerAsync("reminder report", "For 1: 1 delivered, 1 acknowledged, 0 waiting");
        await organizer.ShootAsync("reminder-report");
        var report = await WatchAsync(organizer, delegated);

        await delegated.Page.GotoAsync("about:blank");
        await organizer.AnswerAsync("remind the registered participants now: The room has changed.", "This goes to one person");
        await organizer.AnswerAsync("yes", "Planned for one person");
        await Expect(organizer.BubbleWith("Planned for one person").Last).ToBeVisibleAsync();
        await SeeItFillAsync(report);
        await delegated.Page.GotoAsync(_host.Address.AbsoluteUri);
        await Expect(delegated.BubbleWith("The room has changed.")).ToBeVisibleAsync();
        Assert.Empty(organizer.Problems);
    }

    [BrowserFact]
    public async Task Form_OfTheCard_IsFilledInShownChangedAndSent()
    {
        await using var organizer = await SignInAsync("Rita Keller", "organizer");
        await using var delegated = await SignInAsync("Ama Mensah", "delegate");
        await organizer.AnswerAsync("schedule a workshop on migration and health, 14-15 September 2032, 9:30 to 17:00, Geneva", "Shall I save it?");
        await organizer.AnswerAsync("yes", "is saved as a draft");
        await organizer.AnswerAsync("announce it", "Status: announced");
        await organizer.AnswerAsync("yes", "is announced");
        await delegated.AnswerAsync("register me", "Migration and health");

        await organizer.AnswerAsync("remind", "To whom shall it go?");
        await organizer.Page.Locator(".ac-adaptiveCard textarea").Last.FillAsync("Bring your <b>passport</b>.");
        await organizer.ShootAsync("reminder-form");
        await organizer.Page.GetByRole(AriaRole.Button, new() { Name = "Show it to me first" }).Last.ClickAsync();
        await Expect(organizer.BubbleWith("This goes to one person", "Bring your <b>passport</b>.")).ToBeVisibleAsync();
        await Expect(organizer.Page.Locator(".ac-factset").Last).ToContainTextAsync("Recipients");
        await organizer.Page.GetByRole(AriaRole.Button, new() { Name = "Change it" }).Last.ClickAsync();
        await Expect(organizer.Page.Locator(".ac-adaptiveCard textarea").Last).ToHaveValueAsync("Bring your <b>passport</b>.");
        await organizer.Page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).Last.ClickAsync();

        await Expect(organizer.BubbleWith("Planned for one person")).ToBeVisibleAsync();
        await Expect(delegated.BubbleWith("Bring your <b>passport</b>.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Empty(organizer.Problems);
        Assert.Empty(delegated.Problems);
    }

    /// <summary>The page that the chat links to, in another tab of the organizer; to the delegate it says that it is for organizers.</summary>
    private async Task<IPage> WatchAsync(ChatPage organizer, ChatPage delegated)
    {
        var link = await organizer.Page.GetByRole(AriaRole.Link, new() { Name = "Reminders and what became of them" }).Last.GetAttributeAsync("href");
        var path = new Uri(link!).PathAndQuery;
        var report = await organizer.Page.Context.NewPageAsync();
        report.Console += (_, message) => Assert.NotEqual("error", message.Type);
        await report.GotoAsync(new Uri(_host.Address, path).AbsoluteUri);
        await Expect(report.GetByText("For 1: 1 delivered, 1 acknowledged, 0 waiting")).ToBeVisibleAsync();
        await report.EvaluateAsync("() => { window.isTheSamePage = true; }");
        Assert.Equal(403, (await delegated.Page.APIRequest.GetAsync(new Uri(_host.Address, path).AbsoluteUri)).Status);
        return report;
    }

    /// <summary>Without being loaded again.</summary>
    private static async Task SeeItFillAsync(IPage report)
    {
        await Expect(report.GetByText("For 1: 1 delivered")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        Assert.True(await report.EvaluateAsync<bool>("() => window.isTheSamePage === true"));
        await ShootAsync(report, "reminder-page");
        await report.GetByRole(AriaRole.Link, new() { Name = "Who got it" }).First.ClickAsync();
        await Expect(report.GetByRole(AriaRole.Rowheader, new() { Name = "Ama Mensah" })).ToBeVisibleAsync();
        await ShootAsync(report, "reminder-page-who");
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CONSULTBOT_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    private Task<ChatPage> SignInAsync(string name, string role) => Invited.OpenAsync(output, _folder, session, _host, name, role, Noon.Zone());
}
