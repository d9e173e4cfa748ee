using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConsultBot.Bench.Loading;

namespace ConsultBot.Bench;

/// <summary>Asks questions at a steady concurrency and measures what they cost the host.</summary>
internal sealed class TurnLoad(BotHost host, FakeConnector connector, BenchOptions options) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = host.Address };
    private int _activity;

    public void Dispose() => _client.Dispose();

    /// <returns>Milliseconds of the first turn of the process.</returns>
    public async Task<double> FirstAnswerAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await PostAsync("first", 0, "expectReplies", cancellationToken);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Warms up, measures, prints a row.</summary>
    /// <param name="unit">CPU milliseconds of the scenario that is the unit, or null for that one.</param>
    /// <returns>CPU milliseconds a turn.</returns>
    public async Task<double> MeasureAsync(Scenario scenario, double? unit, CancellationToken cancellationToken)
    {
        await RunAsync(scenario, options.Turns / 10, cancellationToken);
        var (cpu, started) = (host.CpuMilliseconds, Stopwatch.GetTimestamp());
        var times = await RunAsync(scenario, options.Turns, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var perTurn = (host.CpuMilliseconds - cpu) / times.Count;
        times.Sort();
        Console.WriteLine($"{scenario,-28}{perTurn,12:F3}{times.Count / seconds,10:F0}{times[times.Count / 2],9:F1}{times[times.Count * 99 / 100],9:F1}{host.Megabytes,9:F0}{(unit is null ? 1 : perTurn / unit),11:F1}");
        return perTurn;
    }

    private async Task<List<double>> RunAsync(Scenario scenario, int turns, CancellationToken cancellationToken)
    {
        var workers = Enumerable.Range(0, options.Concurrency).Select(worker => WorkAsync(scenario, worker, turns / options.Concurrency, cancellationToken));
        return [.. (await Task.WhenAll(workers)).SelectMany(times => times)];
    }

    private async Task<List<double>> WorkAsync(Scenario scenario, int worker, int turns, CancellationToken cancellationToken)
    {
        var times = new List<double>(turns);
        var line = scenario == Scenario.DirectLine ? await DirectLineClient.StartAsync(_client, cancellationToken) : null;
        for (var turn = 0; turn < turns; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            await TurnAsync(scenario, $"{scenario}-{worker}", turn, line, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private async Task TurnAsync(Scenario scenario, string conversation, int turn, DirectLineClient? line, CancellationToken cancellationToken)
    {
        switch (scenario)
        {
            case Scenario.Health:
                (await _client.GetAsync(new Uri("/healthz", UriKind.Relative), cancellationToken)).EnsureSuccessStatusCode();
                break;
            case Scenario.ExpectReplies:
                await PostAsync(conversation, turn, "expectReplies", cancellationToken);
                break;
            case Scenario.Connector:
                var reply = connector.WaitAsync(conversation);
                await PostAsync(conversation, turn, null, cancellationToken);
                await reply;
                break;
            default:
                await line!.AskAsync(LoadQuestions.At(turn), cancellationToken);
                break;
        }
    }

    private async Task PostAsync(string conversation, int turn, string? deliveryMode, CancellationToken cancellationToken)
    {
        var activity = new Dictionary<string, object?>
        {
            ["type"] = "message",
            ["id"] = $"a{Interlocked.Increment(ref _activity)}",
            ["channelId"] = "emulator",
            ["serviceUrl"] = connector.ServiceUrl,
            ["conversation"] = new { id = conversation },
            ["from"] = new { id = "user" },
            ["recipient"] = new { id = "bot" },
            ["text"] = LoadQuestions.At(turn),
            ["locale"] = "en",
            ["deliveryMode"] = deliveryMode,
        };
        using var response = await _client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), activity, cancellationToken);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
        if (deliveryMode is not null && !body.Contains("\"text\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The turn has no answer: {body}");
        }
    }

    private sealed class DirectLineClient(HttpClient client, string token, string conversation)
    {
        private string _watermark = "0";

        public static async Task<DirectLineClient> StartAsync(HttpClient client, CancellationToken cancellationToken)
        {
            using var response = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null, cancellationToken);
            using var body = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
            var line = new DirectLineClient(client, body.RootElement.GetProperty("token").GetString()!, body.RootElement.GetProperty("conversationId").GetString()!);
            using var started = await line.SendAsync(HttpMethod.Post, "conversations", null, cancellationToken);
            return line;
        }

        /// <summary>Posts a question and polls until its answer is there.</summary>
        public async Task AskAsync(string question, CancellationToken cancellationToken)
        {
            using var posted = await SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", new { type = "message", text = question, from = new { id = "user" }, locale = "en" }, cancellationToken);
            var id = posted.RootElement.GetProperty("id").GetString();
            while (true)
            {
                using var read = await SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={_watermark}", null, cancellationToken);
                _watermark = read.RootElement.GetProperty("watermark").GetString()!;
                var answered = read.RootElement.GetProperty("activities").EnumerateArray()
                    .Any(activity => activity.TryGetProperty("replyToId", out var reply) && reply.GetString() == id);
                if (answered)
                {
                    return;
                }

                await Task.Delay(1, cancellationToken);
            }
        }

        private async Task<JsonDocument> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(method, new Uri("/v3/directline/" + path, UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Content = body is null ? null : JsonContent.Create(body);
            using var response = await client.SendAsync(request, cancellationToken);
            return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
        }
    }
}
