using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>The chat page as a reader with a browser of their own sees it, and a record of what it asked for and complained of.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _problems = [];

    private ChatPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        context.Request += (_, request) => Record(_requests, request.Url);
        page.WebSocket += (_, socket) => Record(_requests, socket.Url);
        page.RequestFailed += (_, request) => Record(_problems, $"request failed: {request.Method} {request.Url}: {request.Failure}");
        page.Response += (_, response) => RecordError(response);
        page.PageError += (_, error) => Record(_problems, $"page error: {error}");
        page.Console += (_, message) => RecordConsole(message);
    }

    public IPage Page { get; }

    /// <summary>Every address that the page asked for, WebSockets included.</summary>
    public IReadOnlyList<string> Requests => Copy(_requests);

    /// <summary>Errors and warnings in the console, uncaught exceptions, requests that failed.</summary>
    public IReadOnlyList<string> Problems => Copy(_problems);

    /// <summary>The bubbles of the conversation, without the cards of buttons below answers; Web Chat repeats their texts elsewhere for screen readers.</summary>
    public ILocator Bubbles => Page.Locator(".webchat__bubble__content").Filter(new() { HasNot = Page.Locator(".ac-pushButton") });

    /// <summary>Cards that show something; the one that asks for a rating has buttons alone.</summary>
    public ILocator Cards => Page.Locator(".ac-adaptiveCard").Filter(new() { HasNot = Page.Locator(".ac-pushButton") });

    public ILocator Suggestions => Page.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested actions" }).GetByRole(AriaRole.Button);

    /// <summary>It stands below the conversation, whose forms have boxes too.</summary>
    public ILocator SendBox => Page.GetByRole(AriaRole.Textbox).Last;

    public ILocator LanguageChoice => Page.GetByRole(AriaRole.Combobox, new() { Name = "Language" });

    public ILocator NewConversation => Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" });

    /// <summary>The last bubble that holds all of these.</summary>
    public ILocator BubbleWith(params string[] texts) =>
        texts.Aggregate(Bubbles, (bubbles, text) => bubbles.Filter(new() { HasText = text })).Last;

    public static async Task<ChatPage> OpenAsync(ChromiumSession session, RunningHost host, int width = 1100, int height = 800)
    {
        var context = await session.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "Europe/Zurich",
        });
        var chat = new ChatPage(context, await context.NewPageAsync());
        await chat.Page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(chat.BubbleWith("I am ConsultBot")).ToBeVisibleAsync();
        return chat;
    }

    /// <summary>Types a message, as a reader does, and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await SendBox.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Reloads, and waits until as many bubbles are there as before.</summary>
    public async Task ReloadAsync()
    {
        var count = await Bubbles.CountAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Bubbles).ToHaveCountAsync(count);
    }

    public Task<IReadOnlyList<string>> TextsAsync() => Bubbles.AllInnerTextsAsync();

    /// <summary>For a test that caused some itself.</summary>
    public void ForgetProblems()
    {
        lock (_problems)
        {
            _problems.Clear();
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static void Record(List<string> list, string entry)
    {
        lock (list)
        {
            list.Add(entry);
        }
    }

    private static List<string> Copy(List<string> list)
    {
        lock (list)
        {
            return [.. list];
        }
    }

    private void RecordError(IResponse response)
    {
        if (response.Status >= 400)
        {
            Record(_problems, $"status {response.Status}: {response.Request.Method} {response.Url}");
        }
    }

    private void RecordConsole(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            Record(_problems, $"console {message.Type}: {message.Text}");
        }
    }
}
