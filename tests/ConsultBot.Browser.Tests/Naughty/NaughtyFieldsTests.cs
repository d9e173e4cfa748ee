using ConsultBot.Browser.Tests.Chat;
using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>Naughty texts in every field that a person can fill, put there through the API and then shown in a real browser: in the chat, on the pages, in the files.</summary>
public sealed class NaughtyFieldsTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IAsyncLifetime, IDisposable
{
    /// <summary>Workshops of one conversation: it is shown whole.</summary>
    private const int Together = 3;

    private readonly NaughtyCount _count = new();
    private readonly HostFolder _folder = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(output, _folder, NaughtyHost.Settings);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task NaughtyTexts_InEveryField_ComeBackAsTextAndNothingElse()
    {
        await using var organizer = await Invited.OpenAsync(output, _folder, session, _host, "Rita Keller", "organizer", Noon.Zone());
        await using var reader = await Invited.OpenAsync(output, _folder, session, _host, "Ama Mensah", "delegate", Noon.Zone());
        await NaughtyPage.WatchAsync(organizer.Page);
        await NaughtyPage.WatchAsync(reader.Page);
        var told = new List<(NaughtyTalk Organizer, NaughtyTalk Reader)>();
        foreach (var texts in NaughtyTexts.InUse.Chunk(Together))
        {
            var (planned, asked) = (await NaughtyTalk.StartAsync(organizer.Page, _host.Address, _count), await NaughtyTalk.StartAsync(reader.Page, _host.Address, _count));
            told.Add((planned, asked));
            foreach (var text in texts)
            {
                await NaughtyFields.PlanAsync(planned, asked, text);
                await NaughtyFields.AskAsync(planned, asked, text);
            }
        }

        output.WriteLine(_count.ToString());
        foreach (var (planned, asked) in told)
        {
            await ShowTalkAsync(organizer, planned);
            await ShowTalkAsync(reader, asked);
        }

        await ShowPagesAsync(organizer);
        await ShowFeedAsync(reader, told[0].Reader);
        await ShowTerminalAsync();
        Assert.Equal(0, _count.Failures);
        Assert.All(_count.Stored, field => Assert.True(field.Value * 2 >= NaughtyTexts.InUse.Count, $"{field.Key} kept {field.Value}"));
        Assert.Empty(organizer.Problems.Concat(reader.Problems));
    }

    private static async Task ShowTalkAsync(ChatPage page, NaughtyTalk talk)
    {
        await NaughtyPage.TakeUpAsync(page.Page, talk);
        await talk.SayAsync("who am I?");
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.BubbleWith("Role here")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.True(await page.Bubbles.CountAsync() > 15);
        await NaughtyPage.AssertCleanAsync(page.Page);
        await page.ShootAsync($"naughty-{talk.Id[..6]}");
    }

    private async Task ShowPagesAsync(ChatPage organizer)
    {
        await organizer.Page.GotoAsync($"{_host.Address}workshops?language=en");
        await NaughtyPage.AssertCleanAsync(organizer.Page);
        await organizer.ShootAsync("naughty-overview");
        var links = await organizer.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('main a[href*=\"/workshops/\"]')].map(link => link.href.split('?')[0]))]");
        foreach (var link in links)
        {
            foreach (var address in new[] { link, link + "/badges", link + "/reminders" })
            {
                Assert.Equal(200, (await organizer.Page.GotoAsync(address))!.Status);
                await NaughtyPage.AssertCleanAsync(organizer.Page);
            }

            foreach (var name in new[] { "/participants.csv", "/reminders.csv" })
            {
                var file = await organizer.Page.APIRequest.GetAsync(link + name);
                Assert.Equal(200, file.Status);
                NaughtyFiles.AssertSpreadsheet(await file.TextAsync());
            }
        }

        await organizer.ShootAsync("naughty-reminders");
        output.WriteLine($"{(3 * links.Length) + 1} pages and {2 * links.Length} files of {links.Length} workshops shown");
        Assert.Equal(NaughtyTexts.InUse.Count, links.Length);
    }

    private async Task ShowFeedAsync(ChatPage reader, NaughtyTalk talk)
    {
        var said = (await talk.SayAsync("my calendar feed")).Text;
        var address = said.Split('(', ')', ' ', '\n', '<', '>').Single(word => word.StartsWith(_host.Address + "calendar/", StringComparison.Ordinal) && word.EndsWith(".ics", StringComparison.Ordinal));
        var file = await reader.Page.APIRequest.GetAsync(address);
        Assert.Equal(200, file.Status);
        var entries = NaughtyFiles.AssertCalendar(await file.TextAsync());
        output.WriteLine($"{entries} calendar entries");
        Assert.True(entries >= NaughtyTexts.InUse.Count / 2, $"{entries} entries");
    }

    /// <summary>What operators see: a terminal obeys nothing of it.</summary>
    private async Task ShowTerminalAsync()
    {
        foreach (var arguments in new string[][] { ["people", "list"], ["questions", "list", "--all"], ["audit"], ["feedback"] })
        {
            var printed = await CommandLine.RunAsync(output, _folder, arguments);
            Assert.True(printed.Length > 80, printed);
            Assert.DoesNotContain(printed, letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
        }
    }
}
