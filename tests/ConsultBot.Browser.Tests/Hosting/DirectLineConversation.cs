using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>A conversation as a plain client of Direct Line 3.0 holds it, over HTTP.</summary>
internal sealed class DirectLineConversation
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private readonly RunningHost _host;
    private readonly string _id;
    private readonly string _token;
    private readonly Uri _stream;

    private DirectLineConversation(RunningHost host, string id, string token, Uri stream) =>
        (_host, _id, _token, _stream) = (host, id, token, stream);

    private string Activities => $"v3/directline/conversations/{Uri.EscapeDataString(_id)}/activities";

    public static async Task<DirectLineConversation> StartAsync(RunningHost host)
    {
        var issued = await SendAsync(host, HttpMethod.Post, "v3/directline/tokens/generate", token: null);
        var started = await SendAsync(host, HttpMethod.Post, "v3/directline/conversations", issued.GetProperty("token").GetString());
        return new DirectLineConversation(
            host,
            started.GetProperty("conversationId").GetString()!,
            started.GetProperty("token").GetString()!,
            new Uri(started.GetProperty("streamUrl").GetString()!));
    }

    /// <summary>The same conversation and token at another host.</summary>
    public DirectLineConversation At(RunningHost host) => new(host, _id, _token, _stream);

    /// <returns>The id of the activity that the host acknowledged.</returns>
    /// <exception cref="HttpRequestException">It did not acknowledge it.</exception>
    public async Task<string> PostAsync(string text)
    {
        var message = JsonContent.Create(new { type = "message", text, locale = "en", from = new { id = "somebody" } });
        var acknowledged = await SendAsync(_host, HttpMethod.Post, Activities, _token, message);
        return acknowledged.GetProperty("id").GetString()!;
    }

    /// <returns>Every activity from the beginning.</returns>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync()
    {
        var all = new List<JsonElement>();
        string? watermark = null;
        while (true)
        {
            var page = await SendAsync(_host, HttpMethod.Get, watermark is null ? Activities : $"{Activities}?watermark={watermark}", _token);
            if (page.GetProperty("activities").GetArrayLength() == 0)
            {
                return all;
            }

            all.AddRange(page.GetProperty("activities").EnumerateArray());
            watermark = page.GetProperty("watermark").GetString();
        }
    }

    /// <returns>The texts of the answers to an activity.</returns>
    public async Task<IReadOnlyList<string>> AnswersAsync(string id) => AnswersTo(id, await ReadAsync());

    public static IReadOnlyList<string> AnswersTo(string id, IReadOnlyList<JsonElement> activities) =>
        [.. activities.Where(activity => Text(activity, "replyToId") == id && Text(activity, "type") == "message").Select(activity => Text(activity, "text")!)];

    /// <returns>The first answer to an activity, once it is there.</returns>
    public async Task<string> WaitForAnswerAsync(string id)
    {
        using var late = new CancellationTokenSource(AnswerLimit);
        using var poll = new PeriodicTimer(PollInterval);
        while (await poll.WaitForNextTickAsync(late.Token))
        {
            if (await AnswersAsync(id) is [var answer, ..])
            {
                return answer;
            }
        }

        throw new InvalidOperationException("The timer ended.");
    }

    public async Task<string> AskAsync(string question) => await WaitForAnswerAsync(await PostAsync(question));

    /// <summary>The stream that the start of the conversation offered; once.</summary>
    public async Task<ClientWebSocket> OpenStreamAsync(CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(_stream, cancellationToken);
        return socket;
    }

    private static string? Text(JsonElement activity, string property) =>
        activity.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static async Task<JsonElement> SendAsync(RunningHost host, HttpMethod method, string path, string? token, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await host.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
