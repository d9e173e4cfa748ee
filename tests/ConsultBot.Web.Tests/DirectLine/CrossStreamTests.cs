using System.Net.WebSockets;
using System.Text.Json;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.DirectLine;

/// <summary>A hundred people with a hundred open sockets: nobody opens, reads or writes another's conversation.</summary>
public sealed class CrossStreamTests
{
    private const int People = 100;

    [Fact]
    public async Task Tickets_OfAHundredPeople_OpenTheirOwnStreamAndNoOther()
    {
        await using var host = await TestHost.StartAsync();
        var sessions = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => host.OpenAsync()));
        var opened = 0;

        foreach (var reader in sessions)
        {
            var ticket = reader.StreamUrl.Query;
            var attempts = await Task.WhenAll(sessions.Where(owner => owner != reader).Select(owner => TryOpenAsync(new UriBuilder(owner.StreamUrl) { Query = ticket }.Uri)));
            opened += attempts.Count(isOpen => isOpen);
        }

        Assert.Equal(0, opened);

        // Nine thousand nine hundred refusals have used no ticket up.
        using var own = await TestStream.OpenAsync(sessions[^1].StreamUrl);
        Assert.NotNull(await own.FrameAsync());
    }

    [Fact]
    public async Task Streams_OfAHundredPeople_CarryWhatEachSaysUnderTheirOwnName()
    {
        await using var host = await TestHost.StartAsync();
        var sessions = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => host.OpenAsync()));
        var streams = await Task.WhenAll(sessions.Select(session => TestStream.OpenAsync(session.StreamUrl)));

        // Through the socket nothing can be said, in nobody's name.
        await Task.WhenAll(streams.Select((stream, at) => stream.SendAsync(Said($"by socket {at}", sessions[(at + 1) % People].UserId))));
        await Task.WhenAll(sessions.Select((session, at) => session.PostAsync(Said($"secret {at}", sessions[(at + 1) % People].UserId))));
        await Task.WhenAll(streams.Select((stream, at) => stream.NextTextAsync($"echo: secret {at}")));

        for (var at = 0; at < People; at++)
        {
            var seen = streams[at].Frames.SelectMany(frame => frame.GetProperty("activities").EnumerateArray()).ToList();
            var texts = seen.Where(activity => activity.TryGetProperty("text", out _)).Select(activity => activity.GetProperty("text").GetString()!).Where(text => text.Contains("secret", StringComparison.Ordinal)).ToList();
            Assert.Equal([$"secret {at}", $"echo: secret {at}"], texts);
            Assert.DoesNotContain(seen, activity => activity.GetRawText().Contains("by socket", StringComparison.Ordinal));
            var mine = seen.Single(activity => activity.TryGetProperty("text", out var text) && text.GetString() == $"secret {at}").GetProperty("from");
            Assert.Equal((sessions[at].UserId, "user"), (mine.GetProperty("id").GetString(), mine.GetProperty("role").GetString()));
            streams[at].Dispose();
        }
    }

    private static string Said(string text, string from) => JsonSerializer.Serialize(new { type = "message", text, from = new { id = from, role = "bot", name = "ConsultBot" } });

    private static async Task<bool> TryOpenAsync(Uri address)
    {
        using var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(address, CancellationToken.None);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
