using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ConsultBot.Browser.Tests.Hosting;

namespace ConsultBot.Browser.Tests.Playground;

/// <summary>Microsoft's Playground as a process of its own: Teams as far as a bot can tell. What it would show comes back over its own stream.</summary>
internal sealed class PlaygroundRun : IAsyncDisposable
{
    public const string Personal = "personal-1";
    public const string Team = "team-id";
    public const string User = "user-id-0";

    /// <summary>As it writes them: no GUIDs, whose last group has twelve figures.</summary>
    public const string Tenant = "00000000-0000-0000-0000-0000000000001";
    public const string UserObject = "00000000-0000-0000-0000-0000000000020";

    public const string Bot = "00000000-0000-0000-0000-00000000000011";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ProgramRun _run;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _shown = new();
    private readonly ClientWebSocket _log = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<JsonElement> _messages = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> _logged = Channel.CreateUnbounded<JsonElement>();

    private PlaygroundRun(ProgramRun run, Uri address)
    {
        _run = run;
        _http = new HttpClient { BaseAddress = address };
    }

    public static async Task<PlaygroundRun> StartAsync(RunningHost host, HostFolder folder)
    {
        var (program, port) = (await PlaygroundPackage.GetAsync(), FreePort.Find());
        var start = new ProcessStartInfo("node",
        [
            program, "start", "-e", new Uri(host.Address, "api/messages").AbsoluteUri, "-c", "msteams", "-p", $"{port}", "--conversation-id", Personal, "--disable-telemetry",
        ])
        {
            WorkingDirectory = folder.Path("playground"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
        };
        var playground = new PlaygroundRun(new ProgramRun(start), new Uri($"http://127.0.0.1:{port}/"));
        await playground._run.WaitForLineAsync("Listening", Patience);
        await playground.ConnectAsync(playground._shown, "_ws_conversation/v1/conversations/stream", playground._messages);
        await playground.ConnectAsync(playground._log, "_ws/log/stream", playground._logged);
        return playground;
    }

    /// <summary>Where it takes what the bot sends.</summary>
    public string ServiceUrl => $"http://localhost:{_http.BaseAddress!.Port}/_connector";

    /// <summary>The id of its group chat.</summary>
    public async Task<string> GetGroupAsync() =>
        JsonElement.Parse(await _http.GetStringAsync(new Uri("_internal/v1/testConfig", UriKind.Relative))).GetProperty("config").GetProperty("groupChats")[0].GetProperty("id").GetString()!;

    public Task InstallAsync(string conversation) => PostAsync($"_debug/conversation/{conversation}/installation", new { });

    public Task<JsonElement> SayAsync(string conversation, string text, bool mention = false) => PostAsync(
        $"_conversation/v1/conversations/{conversation}/messages",
        new
        {
            from = new { id = User },
            text = mention ? "<at>Test Bot</at> " + text : text,
            textFormat = "plain",
            mentions = mention ? new[] { new { mentioned = new { id = Bot }, text = "<at>Test Bot</at>" } } : [],
        });

    public Task<JsonElement> SubmitAsync(string conversation, string replyToId, JsonElement value) =>
        PostAsync("_conversation/v1/submit", new { conversation = new { id = conversation }, from = new { id = User }, replyToId, value });

    public Task<JsonElement> InvokeAsync(string conversation, string name, object value) =>
        PostAsync("_conversation/v1/invoke", new { name, conversation = new { id = conversation }, from = new { id = User }, value });

    /// <summary>Any activity at all.</summary>
    public Task PostActivityAsync(object activity) => PostAsync("_internal/v1/customActivities", activity);

    /// <summary>The next message that the bot shows and that the condition is for; fails after half a minute.</summary>
    public async Task<JsonElement> NextMessageAsync(Func<JsonElement, bool> condition) => (await NextAsync(_messages, item =>
        item.TryGetProperty("message", out var message) && FromBot(message) && condition(message))).GetProperty("message");

    public Task<JsonElement> NextMessageAsync(string text) => NextMessageAsync(message => Text(message).Contains(text, StringComparison.Ordinal));

    /// <summary>The next exchange between Playground and bot.</summary>
    public Task<JsonElement> NextLoggedAsync(Func<JsonElement, bool> condition) => NextAsync(_logged, condition);

    public static string Text(JsonElement message) => message.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _shown.Dispose();
        _log.Dispose();
        _http.Dispose();
        _run.Dispose();
        _end.Dispose();
    }

    private static bool FromBot(JsonElement message) => message.TryGetProperty("from", out var from) && from.GetProperty("id").GetString() == Bot;

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private async Task ConnectAsync(ClientWebSocket socket, string path, Channel<JsonElement> into)
    {
        var address = new UriBuilder(new Uri(_http.BaseAddress!, path)) { Scheme = "ws" }.Uri;
        await socket.ConnectAsync(address, _end.Token);
        _ = ReadAsync(socket, into.Writer);
    }

    private async Task ReadAsync(ClientWebSocket socket, ChannelWriter<JsonElement> into)
    {
        var buffer = new byte[256 * 1024];
        var text = new MemoryStream();
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
                await text.WriteAsync(buffer.AsMemory(0, received.Count), _end.Token);
                if (received.EndOfMessage)
                {
                    into.TryWrite(JsonElement.Parse(Encoding.UTF8.GetString(text.ToArray())));
                    text.SetLength(0);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            into.TryComplete();
        }
    }

    private static async Task<JsonElement> NextAsync(Channel<JsonElement> from, Func<JsonElement, bool> condition)
    {
        using var late = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        try
        {
            await foreach (var item in from.Reader.ReadAllAsync(late.Token))
            {
                if (condition(item))
                {
                    return item;
                }

                seen.Add(item.GetRawText()[..Math.Min(400, item.GetRawText().Length)]);
            }
        }
        catch (OperationCanceledException)
        {
            // Said below, with what came instead.
        }

        throw new TimeoutException($"It did not come; instead:{Environment.NewLine}{string.Join(Environment.NewLine, seen)}");
    }
}
