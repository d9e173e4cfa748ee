using System.Buffers.Binary;
using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>What a delegate sees, asks and reads, in the real page at the real host.</summary>
public sealed class ChatPageTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IAsyncLifetime, IDisposable
{
    private const string Question = "Who co-chairs the Bali Process?";

    /// <summary>The parts of the conversation that a finger could push sideways.</summary>
    private const string SidewaysScrolling = """
        [...document.querySelectorAll('.webchat__basic-transcript *, .webchat__send-box *')]
          .filter(each => each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX))
          .map(each => each.className)
        """;

    private static readonly string[] Answer = ["Australia", "Indonesia", "19 May 2005", "Annex A, no. 12"];

    private readonly HostFolder _folder = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(output, _folder);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Page_Opened_GreetsAndOffersQuestionsAndLanguages()
    {
        await using var chat = await OpenAsync();

        await Expect(chat.Bubbles).ToHaveCountAsync(1);
        Assert.InRange(await chat.Suggestions.CountAsync(), 4, 5);
        await Expect(chat.LanguageChoice).ToHaveValueAsync("en");
        Assert.Equal(["English", "Français", "Español"], await chat.LanguageChoice.Locator("option").AllInnerTextsAsync());
        await Expect(chat.Page).ToHaveTitleAsync("ConsultBot");
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task Question_Typed_IsAnsweredWithDateAndSource()
    {
        await using var chat = await OpenAsync();

        await chat.SayAsync(Question);

        await Expect(chat.BubbleWith(Answer)).ToBeVisibleAsync();
        await Expect(chat.Bubbles).ToHaveCountAsync(3);
        await Expect(chat.Bubbles.Nth(1)).ToHaveTextAsync(Question);
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task Suggestion_Clicked_IsAskedAndAnswered()
    {
        await using var chat = await OpenAsync();

        await chat.Suggestions.Filter(new() { HasText = "Indonesia" }).ClickAsync();

        await Expect(chat.Bubbles).ToHaveCountAsync(3);
        await Expect(chat.Bubbles.Nth(1)).ToContainTextAsync("Indonesia");
        await Expect(chat.Bubbles.Nth(2)).ToContainTextAsync("Indonesia");
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task Headings_AskedFor_CardShowsTwentyWithTheirNumbers()
    {
        await using var chat = await OpenAsync();

        await chat.SayAsync("effective practice headings");

        var card = chat.Cards;
        await Expect(card).ToHaveCountAsync(1);
        var lines = (await card.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(Enumerable.Range(1, 20), lines.Where(line => int.TryParse(line, out _)).Select(int.Parse));
        Assert.Equal("International Cooperation", lines[Array.IndexOf(lines, "1") + 1]);
        Assert.Equal("Other Policy Linkages and Accompanying Measures", lines[Array.IndexOf(lines, "20") + 1]);
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task Reload_AfterAnAnswer_ShowsTheSameConversationOnce()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync(Question);
        await Expect(chat.Bubbles).ToHaveCountAsync(3);
        var before = await chat.TextsAsync();

        await chat.ReloadAsync();
        Assert.Equal(before, await chat.TextsAsync());

        // It goes on: the follow-up needs to know what was asked before the reload.
        await chat.SayAsync("and who are its members?");
        await Expect(chat.BubbleWith("Bangladesh", "Viet Nam")).ToBeVisibleAsync();
        await Expect(chat.Bubbles).ToHaveCountAsync(5);
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task Reload_AfterAServerCrash_ShowsTheSameConversationOnce()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync(Question);
        await Expect(chat.Bubbles).ToHaveCountAsync(3);
        var before = await chat.TextsAsync();

        await _host.KillAsync();
        await _host.RestartAsync();
        chat.ForgetProblems(); // The page's socket broke off; what comes after must be clean.
        await chat.ReloadAsync();

        Assert.Equal(before, await chat.TextsAsync());
        await chat.SayAsync("and who are its members?");
        await Expect(chat.BubbleWith("Bangladesh", "Viet Nam")).ToBeVisibleAsync();
        await Expect(chat.Bubbles).ToHaveCountAsync(5);
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task NewConversation_AfterAnAnswer_BeginsAfresh()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync(Question);
        await Expect(chat.Bubbles).ToHaveCountAsync(3);

        await chat.NewConversation.ClickAsync();

        await Expect(chat.Bubbles).ToHaveCountAsync(1);
        await Expect(chat.BubbleWith("I am ConsultBot")).ToBeVisibleAsync();
        await chat.ReloadAsync();
        await Expect(chat.Bubbles).ToHaveCountAsync(1);
        AssertQuiet(chat);
    }

    [BrowserFact]
    public async Task Language_Changed_PageAndGreetingFollow()
    {
        await using var chat = await OpenAsync();

        await chat.LanguageChoice.SelectOptionAsync("fr");

        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Expect(chat.SendBox).ToHaveAttributeAsync("placeholder", "Tapez votre message");
        await Expect(chat.Bubbles).ToHaveCountAsync(1);
        await chat.ReloadAsync();
        await Expect(chat.Page.Locator("#language")).ToHaveValueAsync("fr");
        AssertQuiet(chat);
    }

    [AccessibilityFact]
    public async Task Page_WithAnswerAndCard_HasNoAccessibilityViolation()
    {
        await using var chat = await OpenAsync();
        Assert.Empty(await AxeCore.FindViolationsAsync(chat.Page));

        await chat.SayAsync(Question);
        await Expect(chat.BubbleWith(Answer)).ToBeVisibleAsync();
        await chat.SayAsync("effective practice headings");
        await Expect(chat.Cards).ToBeVisibleAsync();

        Assert.Empty(await AxeCore.FindViolationsAsync(chat.Page));
    }

    [BrowserFact]
    public async Task Page_OnANarrowPhone_NeedsNoSidewaysScrolling()
    {
        await using var chat = await ChatPage.OpenAsync(session, _host, width: 320, height: 640);
        await chat.SayAsync("effective practice headings");
        await Expect(chat.Cards).ToBeVisibleAsync();

        Assert.Equal(320, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await chat.Page.EvaluateAsync<string[]>(SidewaysScrolling));
        await Expect(chat.SendBox).ToBeInViewportAsync();
        AssertQuiet(chat);
    }

    /// <summary>CONSULTBOT_SCREENSHOT=1 keeps the picture for the README.</summary>
    [BrowserFact]
    public async Task Screenshot_AfterAnAnswer_HasTheSizeOfTheReadmesPicture()
    {
        await using var chat = await OpenAsync();
        await chat.SayAsync(Question);
        await Expect(chat.BubbleWith(Answer)).ToBeVisibleAsync();
        await Expect(chat.Suggestions.First).ToContainTextAsync("Bali Process");

        var picture = await chat.Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });

        // Width and height stand in the header, after signature, length and type: W3C PNG, section 11.2.1.
        Assert.Equal((1100, 800), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
        if (Environment.GetEnvironmentVariable("CONSULTBOT_SCREENSHOT") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(BuiltProgram.Repository, "deploy", "images"));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "web-chat.png"), picture);
        }
    }

    private Task<ChatPage> OpenAsync() => ChatPage.OpenAsync(session, _host);

    /// <summary>It asked this machine and nobody else, and nothing went wrong on the way.</summary>
    private void AssertQuiet(ChatPage chat)
    {
        Assert.NotEmpty(chat.Requests);
        Assert.All(chat.Requests, url => Assert.StartsWith($"127.0.0.1:{_host.Address.Port}/", AfterScheme(url), StringComparison.Ordinal));
        Assert.Empty(chat.Problems);
    }

    private static string AfterScheme(string url) => url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
}
