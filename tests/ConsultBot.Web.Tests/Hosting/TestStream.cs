using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>A client's end of a stream.</summary>
internal sealed class TestStream : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(20));

    /// <summary>Every frame so far.</summary>
    public List<JsonElement> Frames { get; } = [];

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public static async Task<TestStream> OpenAsync(Uri url, string? origin = null)
    {
        var stream = new TestStream();
        if (origin is not null)
        {
            stream._socket.Options.SetRequestHeader("Origin", origin);
        }

        await stream._socket.ConnectAsync(url, stream._limit.Token);
        return stream;
    }

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);

    /// <returns>The next activity that meets the condition; fails after 20 seconds.</returns>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool> condition)
    {
        while (await FrameAsync() is { } frame)
        {
            foreach (var activity in frame.GetProperty("activities").EnumerateArray().Where(condition))
            {
                return activity;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    public Task<JsonElement> NextTextAsync(string text) => NextAsync(activity =>
        activity.TryGetProperty("text", out var said) && said.GetString() == text);

    /// <returns>Null when the server closed.</returns>
    public async Task<JsonElement?> FrameAsync()
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
        while (!part.EndOfMessage);
        Frames.Add(JsonElement.Parse(text.ToString()));
        return Frames[^1];
    }

    /// <summary>Breaks the connection off without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _limit.Dispose();
    }
}
