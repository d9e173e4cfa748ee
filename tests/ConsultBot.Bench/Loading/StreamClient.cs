using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace ConsultBot.Bench.Loading;

/// <summary>One reader of the web chat: posts over HTTP and gets the answers through an open WebSocket, as Web Chat does.</summary>
internal sealed class StreamClient : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _answers = new(StringComparer.Ordinal);
    private readonly string _token;
    private readonly string _conversation;
    private Task _reading = Task.CompletedTask;

    private StreamClient(HttpClient http, string token, string conversation) => (_http, _token, _conversation) = (http, token, conversation);

    /// <summary>Ends when the server closes the socket or the connection breaks.</summary>
    public Task Closed => _reading;

    public static async Task<StreamClient> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var generated = await SendAsync(http, HttpMethod.Post, "tokens/generate", null, null, cancellationToken);
        var token = generated.RootElement.GetProperty("token").GetString()!;
        using var started = await SendAsync(http, HttpMethod.Post, "conversations", token, null, cancellationToken);
        var client = new StreamClient(http, started.RootElement.GetProperty("token").GetString()!, started.RootElement.GetProperty("conversationId").GetString()!);
        await client._socket.ConnectAsync(new Uri(started.RootElement.GetProperty("streamUrl").GetString()!), cancellationToken);
        client._reading = Task.Run(() => client.ReadAsync(client._stop.Token), CancellationToken.None);
        return client;
    }

    /// <summary>Posts a question.</summary>
    /// <returns>Its id and the status; the id is null where it was not taken.</returns>
    public async Task<(HttpStatusCode Status, string? Id)> PostAsync(string question, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, $"conversations/{_conversation}/activities", _token, new { type = "message", text = question, locale = "en", from = new { id = "user" } });
        using var response = await _http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return (response.StatusCode, null);
        }

        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return (response.StatusCode, body.RootElement.GetProperty("id").GetString());
    }

    /// <returns>The time stamp at which the answer to a posted question came through the socket.</returns>
    public Task<long> AnswerAsync(string id) => Waiting(id).Task;

    /// <summary>Ids of what was answered so far, asked for over HTTP, page by page.</summary>
    public async Task<IReadOnlySet<string>> RepliedToAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var (found, watermark) = (new HashSet<string>(StringComparer.Ordinal), "0");
        while (true)
        {
            using var read = await SendAsync(http, HttpMethod.Get, $"conversations/{_conversation}/activities?watermark={watermark}", _token, null, cancellationToken);
            var activities = read.RootElement.GetProperty("activities").EnumerateArray().ToList();
            found.UnionWith(activities.Where(activity => activity.TryGetProperty("replyToId", out _)).Select(activity => activity.GetProperty("replyToId").GetString()!));
            if (activities.Count == 0)
            {
                return found;
            }

            watermark = read.RootElement.GetProperty("watermark").GetString()!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _socket.Dispose();
        _stop.Dispose();
    }

    private static async Task<JsonDocument> SendAsync(HttpClient http, HttpMethod method, string path, string? token, object? body, CancellationToken cancellationToken)
    {
        using var request = Request(method, path, token, body);
        using var response = await http.SendAsync(request, cancellationToken);
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token, object? body)
    {
        var request = new HttpRequestMessage(method, new Uri("/v3/directline/" + path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private TaskCompletionSource<long> Waiting(string id) => _answers.GetOrAdd(id, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await FrameAsync(buffer, cancellationToken) is { } length)
            {
                Note(buffer.AsMemory(0, length));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The run ends, or the server is gone: those who wait for an answer give up by themselves.
        }
    }

    private async Task<int?> FrameAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        for (var length = 0; ;)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return length;
            }
        }
    }

    private void Note(ReadOnlyMemory<byte> frame)
    {
        var now = Stopwatch.GetTimestamp();
        using var document = JsonDocument.Parse(frame);
        foreach (var activity in document.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.TryGetProperty("replyToId", out var reply) && activity.GetProperty("type").GetString() == "message")
            {
                Waiting(reply.GetString()!).TrySetResult(now);
            }
        }
    }
}
