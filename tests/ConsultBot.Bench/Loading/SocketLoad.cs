using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace ConsultBot.Bench.Loading;

/// <summary>The load that the bot has to stand: many people in the web chat for minutes, one who floods, many who only look on, and a stop in the middle of it.</summary>
internal sealed class SocketLoad(BotHost host, LoadOptions options, TextWriter output) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 512 }) { BaseAddress = host.Address };

    public void Dispose() => _http.Dispose();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await IdleAsync(cancellationToken);
        var clients = await OpenAsync(options.Sockets, cancellationToken);
        await SteadyAsync(clients, cancellationToken);
        await FloodAsync(clients, cancellationToken);
        await StopAsync(clients, cancellationToken);
    }

    /// <summary>What an open socket costs that says nothing, its conversation included. One at a time is warmed up first.</summary>
    private async Task IdleAsync(CancellationToken cancellationToken)
    {
        var warm = await OpenAsync(50, cancellationToken);
        await Task.Delay(Pause, cancellationToken);
        var before = host.Megabytes;
        var idle = await OpenAsync(options.Idle, cancellationToken);
        await Task.Delay(Pause, cancellationToken);
        Say($"{options.Idle} idle sockets: {before:F0} -> {host.Megabytes:F0} MB, {(host.Megabytes - before) * 1024 / options.Idle:F0} KB each; {idle.Count(client => !client.Closed.IsCompleted)} open");
        await Task.WhenAll(warm.Concat(idle).Select(client => client.DisposeAsync().AsTask()));
    }

    private async Task SteadyAsync(List<StreamClient> clients, CancellationToken cancellationToken)
    {
        var (times, asked, started, cpu) = (new Times(), new List<Task>(), Stopwatch.GetTimestamp(), host.CpuMilliseconds);
        var afterAMinute = 0.0;
        for (var message = 0; message < options.Rate * options.Seconds; message++)
        {
            var due = TimeSpan.FromSeconds((double)message / options.Rate);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, cancellationToken);
            }

            asked.Add(AskAsync(clients[message % clients.Count], LoadQuestions.At(message), started, due, times, cancellationToken));
            if ((message + 1) % (options.Rate * 60) == 0)
            {
                afterAMinute = afterAMinute == 0 ? host.Megabytes : afterAMinute;
                Say($"  {due.TotalMinutes:F0} min: {host.Megabytes:F0} MB, {host.Memory}; {times}");
            }
        }

        await Task.WhenAll(asked);
        var (seconds, most) = (Stopwatch.GetElapsedTime(started).TotalSeconds, host.Megabytes);
        Say($"{options.Rate} messages/s for {options.Seconds} s on {clients.Count} sockets: {times}; {(host.CpuMilliseconds - cpu) / 10 / seconds:F0} % of a core; {clients.Count(client => !client.Closed.IsCompleted)} sockets open");
        Say($"memory after the first minute {afterAMinute:F0} MB, at the end {most:F0} MB: {(most / afterAMinute - 1) * 100:F1} % more; {host.Memory}");
    }

    /// <summary>One user posts as fast as the network carries; ten others ask at a leisurely pace.</summary>
    private async Task FloodAsync(List<StreamClient> clients, CancellationToken cancellationToken)
    {
        using var flood = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (taken, refused, other) = (0, 0, 0);
        var flooders = Enumerable.Range(0, 16).Select(_ => Task.Run(
            async () =>
            {
                while (!flood.IsCancellationRequested)
                {
                    var (status, _) = await clients[0].PostAsync(LoadQuestions.At(0), cancellationToken);
                    _ = status switch
                    {
                        HttpStatusCode.OK => Interlocked.Increment(ref taken),
                        HttpStatusCode.TooManyRequests => Interlocked.Increment(ref refused),
                        _ => Interlocked.Increment(ref other),
                    };
                }
            },
            cancellationToken)).ToList();
        var (times, started) = (new Times(), Stopwatch.GetTimestamp());
        for (var message = 0; message < 200; message++)
        {
            await Task.Delay(100, cancellationToken);
            await AskAsync(clients[1 + message % 10], LoadQuestions.At(message), started, Stopwatch.GetElapsedTime(started), times, cancellationToken);
        }

        await flood.CancelAsync();
        await Task.WhenAll(flooders);
        Say($"flood by one user: {taken} taken, {refused} refused with 429, {other} other; the others: {times}");
    }

    /// <summary>SIGTERM while messages are under way: how long it takes, and whether the next start answers whatever was acknowledged.</summary>
    private async Task StopAsync(List<StreamClient> clients, CancellationToken cancellationToken)
    {
        var posted = (await Task.WhenAll(clients.Select(async client => (client, (await client.PostAsync(LoadQuestions.At(3), cancellationToken)).Id)))).Where(post => post.Id is not null).ToList();
        var (seconds, code) = await host.TerminateAsync(cancellationToken);
        Say($"SIGTERM with {clients.Count} sockets and {posted.Count} messages just acknowledged: ended after {seconds:F1} s with code {code}; {clients.Count(client => client.Closed.IsCompleted)} sockets closed");
        await host.RestartAsync(cancellationToken);
        var unanswered = posted;
        for (var look = 0; look < 60 && unanswered.Count > 0; look++)
        {
            await Task.Delay(1000, cancellationToken);
            var read = await Task.WhenAll(unanswered.Select(async post => (post, await post.client.RepliedToAsync(_http, cancellationToken))));
            unanswered = [.. read.Where(each => !each.Item2.Contains(each.post.Id!)).Select(each => each.post)];
        }

        Say($"after the next start {posted.Count - unanswered.Count} of {posted.Count} are answered");
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask()));
    }

    /// <summary>Counts from when the message was due, not from when this program came round to it: a slow host does not hide behind a slow asker.</summary>
    private static async Task AskAsync(StreamClient client, string question, long started, TimeSpan due, Times times, CancellationToken cancellationToken)
    {
        try
        {
            var (status, id) = await client.PostAsync(question, cancellationToken);
            if (id is null)
            {
                times.Fail($"status {(int)status}");
                return;
            }

            var answered = await client.AnswerAsync(id).WaitAsync(Patience, cancellationToken);
            times.Add((Stopwatch.GetElapsedTime(started, answered) - due).TotalMilliseconds);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException)
        {
            times.Fail(exception.GetType().Name);
        }
    }

    private async Task<List<StreamClient>> OpenAsync(int count, CancellationToken cancellationToken)
    {
        var clients = new List<StreamClient>(count);
        foreach (var some in Enumerable.Range(0, count).Chunk(20))
        {
            clients.AddRange(await Task.WhenAll(some.Select(_ => StreamClient.OpenAsync(_http, cancellationToken))));
        }

        return clients;
    }

    private void Say(FormattableString line) => output.WriteLine($"{DateTimeOffset.UnixEpoch.AddMilliseconds(Environment.TickCount64):mm:ss} load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} | {line.ToString(CultureInfo.InvariantCulture)}");
}
