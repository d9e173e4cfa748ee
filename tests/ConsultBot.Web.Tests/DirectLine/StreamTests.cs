using System.Net.WebSockets;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task Stream_WhatIsSaid_ArrivesEchoFirst()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        using var stream = await TestStream.OpenAsync(session.StreamUrl);

        await session.SayAsync("hi");
        await stream.NextTextAsync("echo: hi");

        var activities = stream.Frames.SelectMany(frame => frame.GetProperty("activities").EnumerateArray()).ToList();
        Assert.Equal(["hi", "echo: hi"], activities.Select(activity => activity.GetProperty("text").GetString()).Skip(1));
        Assert.DoesNotContain(activities, activity => activity.GetProperty("type").GetString() == "conversationUpdate");
        Assert.Equal(["2", "3", "4"], stream.Frames.Select(frame => frame.GetProperty("watermark").GetString()));
        Assert.All(stream.Frames, frame => Assert.Equal(1, frame.GetProperty("activities").GetArrayLength()));
    }

    [Fact]
    public async Task Stream_BrokenOff_ResumesAtTheWatermarkWithoutLossOrRepeat()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        using var first = await TestStream.OpenAsync(session.StreamUrl);
        await session.SayAsync("one");
        await first.NextTextAsync("echo: one");
        var watermark = first.Frames[^1].GetProperty("watermark").GetString();
        first.Abort();
        await session.SayAsync("while away");

        var (_, resumed) = await host.SendAsync(HttpMethod.Get, $"{session.Path}?watermark={watermark}", session.Token);
        using var second = await TestStream.OpenAsync(new Uri(resumed.GetProperty("streamUrl").GetString()!));
        await second.NextTextAsync("echo: while away");

        var texts = second.Frames.SelectMany(frame => frame.GetProperty("activities").EnumerateArray()).Select(activity => activity.GetProperty("text").GetString());
        Assert.Equal(["while away", "echo: while away"], texts);
    }

    [Fact]
    public async Task Stream_Typing_IsPushedAndNotLogged()
    {
        await using var host = await TestHost.StartAsync(bot: async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text is { } text)
            {
                await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                await turn.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
            }
        });
        var session = await host.OpenAsync();
        using var stream = await TestStream.OpenAsync(session.StreamUrl);
        await session.IdleAsync();

        // The socket is known to be reading along once something came through it.
        await session.SayAsync("first");
        await stream.NextAsync(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot");
        await session.SayAsync("second");
        var typing = await stream.NextAsync(activity => activity.GetProperty("type").GetString() == "typing");

        Assert.Equal("bot", typing.GetProperty("from").GetProperty("role").GetString());
        Assert.All(stream.Frames, frame => Assert.Equal(System.Text.Json.JsonValueKind.Array, frame.GetProperty("activities").ValueKind));
        Assert.DoesNotContain((await session.ReadAsync()).Activities, activity => activity.GetProperty("type").GetString() == "typing");
    }

    [Fact]
    public async Task Stream_EmptyFramesFromTheClient_AreIgnored()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        using var stream = await TestStream.OpenAsync(session.StreamUrl);

        await stream.SendAsync("");
        await stream.SendAsync("nonsense");
        await session.SayAsync("still there?");

        Assert.Equal("echo: still there?", (await stream.NextTextAsync("echo: still there?")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Stream_TicketUsedTwice_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        using var stream = await TestStream.OpenAsync(session.StreamUrl);

        await Assert.ThrowsAsync<WebSocketException>(() => TestStream.OpenAsync(session.StreamUrl));
    }

    [Fact]
    public async Task Stream_AtSessionEnd_IsClosed()
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(time: time);
        var session = await host.OpenAsync();
        for (var quarter = 0; quarter < 47; quarter++)
        {
            time.Advance(TimeSpan.FromMinutes(15));
            var (_, renewed) = await host.SendAsync(HttpMethod.Get, session.Path, session.Token);
            session = renewed.ValueKind == System.Text.Json.JsonValueKind.Object && renewed.TryGetProperty("streamUrl", out _)
                ? new TestSession(host, renewed, session.UserId)
                : session;
        }

        time.Advance(TimeSpan.FromSeconds(15 * 60) - TimeSpan.FromMilliseconds(300));
        var (_, last) = await host.SendAsync(HttpMethod.Get, session.Path, session.Token);
        using var stream = await TestStream.OpenAsync(new Uri(last.GetProperty("streamUrl").GetString()!));

        // What is there comes first, then the end: 300 ms later.
        while (await stream.FrameAsync() is not null)
        {
        }

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Closed);
    }

    [Fact]
    public async Task Stream_AtShutdown_IsClosedAtOnce()
    {
        var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        using var stream = await TestStream.OpenAsync(session.StreamUrl);
        await stream.FrameAsync();
        var begun = TimeProvider.System.GetTimestamp();

        await host.DisposeAsync();
        var end = await stream.FrameAsync();

        Assert.Null(end);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Closed);
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Stream_NinthReader_ClosesTheOldest()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await session.IdleAsync();
        var streams = new List<TestStream>();
        for (var reader = 0; reader < 9; reader++)
        {
            var (_, resumed) = await host.SendAsync(HttpMethod.Get, session.Path, session.Token);
            streams.Add(await TestStream.OpenAsync(new Uri(resumed.GetProperty("streamUrl").GetString()!)));
            await streams[^1].FrameAsync();
        }

        Assert.Null(await streams[0].FrameAsync());
        await session.SayAsync("to the rest");
        Assert.NotNull(await streams[8].FrameAsync());
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task Stream_WrittenByAnotherInstance_ArrivesByItself()
    {
        await using var one = await TestHost.StartAsync(settings: ("DirectLine:StreamPollSeconds", "1"));
        await using var other = await TestHost.StartAsync(one.Store);
        var session = await one.OpenAsync();
        using var stream = await TestStream.OpenAsync(session.StreamUrl);
        await stream.FrameAsync();

        var (status, _) = await other.SendAsync(HttpMethod.Post, session.Path + "/activities", session.Token, "{\"type\":\"message\",\"text\":\"elsewhere\"}");
        await stream.NextTextAsync("echo: elsewhere");

        Assert.Equal(System.Net.HttpStatusCode.OK, status);
    }
}
