using System.Globalization;
using System.Text.RegularExpressions;
using ConsultBot.Browser.Tests.Hosting;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>An organizer sends a reminder, a delegate's open page shows it, and what came while the page was closed is there afterwards: in real browsers.</summary>
public sealed partial class ReminderTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IAsyncLifetime, IDisposable
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
        await organizer.ShootAsync("reminder-preview");
        await organizer.Suggestions.Filter(new() { HasText = "Send it" }).ClickAsync();
        await Expect(organizer.BubbleWith("Planned for one person")).ToBeVisibleAsync();

        await Expect(delegated.BubbleWith("Message from the organizers: Migration and health", "Bring your passport.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await delegated.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "I have read this" }).Last.ClickAsync();
        await Expect(delegated.BubbleWith("I have noted that you read it.")).ToBeVisibleAsync();
        await delegated.ShootAsync("reminder-delegate");
        await organizer.AnswerAsync("reminder report", "For 1: 1 delivered, 1 acknowledged, 0 waiting");
        await organizer.ShootAsync("reminder-report");

        await delegated.Page.GotoAsync("about:blank");
        await organizer.AnswerAsync("remind the registered participants now: The room has changed.", "This goes to one person");
        await organizer.AnswerAsync("yes", "Planned for one person");
        await Expect(organizer.BubbleWith("Planned for one person").Last).ToBeVisibleAsync();
        await WaitForReportAsync(organizer);
        await delegated.Page.GotoAsync(_host.Address.AbsoluteUri);
        await Expect(delegated.BubbleWith("The room has changed.")).ToBeVisibleAsync();
        Assert.Empty(organizer.Problems);
    }

    /// <summary>Two messages were sent: each has its line once both arrived.</summary>
    private static async Task WaitForReportAsync(ChatPage organizer)
    {
        for (var tries = 0; tries < 15; tries++)
        {
            await organizer.SayAsync("reminder report");
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (Delivered().Count((await organizer.TextsAsync())[^1]) == 2)
            {
                return;
            }
        }

        Assert.Fail("The second message was not delivered.");
    }

    private Task<ChatPage> SignInAsync(string name, string role) => Invited.OpenAsync(output, _folder, session, _host, name, role, Midday());

    /// <summary>A zone in which it is about noon now.</summary>
    private static string Midday()
    {
        var ahead = 12 - TimeProvider.System.GetUtcNow().Hour;
        return string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}");
    }

    [GeneratedRegex("For 1: 1 delivered", RegexOptions.CultureInvariant)]
    private static partial Regex Delivered();
}
