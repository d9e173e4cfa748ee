using System.Text.Json;
using ConsultBot.Browser.Tests.Chat;
using ConsultBot.Browser.Tests.Hosting;
using ConsultBot.Web.Tests.Mail;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>Naughty texts in reminders that go out as e-mail: a real server takes them apart, a real browser shows their HTML without any policy that would stop a script.</summary>
public sealed class NaughtyMailTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>
{
    private const string Letter = "http://letters.example/";

    private static readonly string[] Headers =
        ["MIME-Version", "From", "To", "Date", "Subject", "Content-Type", "Message-ID", "Content-Language", "Auto-Submitted", "Content-Transfer-Encoding"];

    [MailFact]
    public async Task NaughtyTexts_InMailedReminders_ComeBackAsTextAndNothingElse()
    {
        var count = new NaughtyCount();
        using var folder = new HostFolder();
        await using var server = await SmtpServer.StartAsync();
        await using var host = await RunningHost.StartAsync(output, folder, new Dictionary<string, string>(NaughtyHost.Settings)
        {
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail__StartTls"] = "false",
            ["Mail__From"] = "bot@example.org",
        });
        await using var organizer = await Invited.OpenAsync(output, folder, session, host, "Rita Keller", "organizer", Noon.Zone());
        await using var reader = await Invited.OpenAsync(output, folder, session, host, "Ama Mensah", "delegate", Noon.Zone());
        var (planned, joined) = (await NaughtyTalk.StartAsync(organizer.Page, host.Address, count), await NaughtyTalk.StartAsync(reader.Page, host.Address, count));
        await joined.KeepAsync("address", "remind me by e-mail at ama@example.org", "I will remind you by e-mail");
        await joined.SayAsync("single reminders");
        var page = await reader.Page.Context.NewPageAsync();
        await NaughtyPage.WatchAsync(page);
        foreach (var text in NaughtyTexts.InUse)
        {
            await NaughtyFields.PlanAsync(planned, text);
            await planned.SaveAsync("announced", "announce it");
            await (await joined.StartAnewAsync()).KeepAsync("registered", "register me", "(Ghana)");
            await planned.SaveAsync("reminder", "remind the registered participants: " + text, "This goes to one person");
            await AssertLetterAsync(await server.ReceiveAsync(), page);
            await planned.SaveAsync("held", "mark it as held");
        }

        output.WriteLine(count.ToString());
        Assert.Equal(0, count.Failures);
        Assert.Equal(NaughtyTexts.InUse.Count, count.Stored["reminder"]);
    }

    private static async Task AssertLetterAsync(JsonElement letter, IPage page)
    {
        Assert.Equal("ama@example.org", Assert.Single(letter.GetProperty("to").EnumerateArray()).GetString());
        Assert.Empty(letter.GetProperty("defects").EnumerateArray());
        Assert.All(letter.GetProperty("headers").EnumerateArray(), header => Assert.Contains(header[0].GetString()!, Headers, StringComparer.OrdinalIgnoreCase));
        var parts = letter.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("type").GetString()!, part => part.GetProperty("text").GetString()!);
        Assert.Equal(["text/calendar", "text/html", "text/plain"], parts.Keys.Order());
        Assert.Equal(1, NaughtyFiles.AssertCalendar(parts["text/calendar"]));
        await page.RouteAsync(Letter, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = parts["text/html"] }), new() { Times = 1 });
        await page.GotoAsync(Letter);
        await NaughtyPage.AssertCleanAsync(page, "body");
        Assert.NotEmpty(await page.InnerTextAsync("body"));
    }
}
