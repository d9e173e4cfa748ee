using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ConsultBot.Core.Conversations;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class ActivityEndpointsTests
{
    [Fact]
    public async Task Post_WhatWebChatSends_IsEchoedFirstWithItsMarks()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        var (status, answer) = await session.PostAsync("""
            {"type":"message","text":"Who co-chairs the Bali Process?","textFormat":"plain","attachments":[],"channelId":"webchat",
             "from":{"id":"r_1","name":"","role":"user"},"locale":"en-US","localTimestamp":"2026-11-21T10:00:00.000+01:00","localTimezone":"Europe/Geneva",
             "channelData":{"clientActivityID":"abc.1","attachmentSizes":[]},"entities":[{"type":"ClientCapabilities","requiresBotState":true}]}
            """);
        await session.IdleAsync();

        var (activities, watermark) = await session.ReadAsync("2");

        Assert.Equal(HttpStatusCode.OK, status);
        var echo = activities[0];
        Assert.Equal(answer.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("abc.1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("ClientCapabilities", echo.GetProperty("entities")[0].GetProperty("type").GetString());
        Assert.Equal(DateTimeKind.Utc, echo.GetProperty("timestamp").GetDateTime().Kind);
        Assert.Equal(session.UserId, echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        var reply = activities[1];
        Assert.Equal("echo: Who co-chairs the Bali Process?", reply.GetProperty("text").GetString());
        Assert.Equal(echo.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString());
        Assert.Equal("4", watermark);
    }

    [Fact]
    public async Task Post_ForgedMembers_ReachNeitherTheLogNorTheBot()
    {
        string? seen = null;
        await using var host = await TestHost.StartAsync(bot: (turn, _) =>
        {
            seen = $"{turn.Activity.From.Id} {turn.Activity.ChannelId} {turn.Activity.ServiceUrl} {turn.Activity.CallerId} {turn.Activity.Recipient.Id}";
            return Task.CompletedTask;
        });
        var session = await host.OpenAsync();
        await session.PostAsync("""
            {"type":"message","id":"mine","text":"hi","from":{"id":"dl_victim","role":"bot"},"channelId":"msteams","serviceUrl":"https://evil.example",
             "conversation":{"id":"other"},"recipient":{"id":"x"},"timestamp":"1999-01-01T00:00:00Z","callerId":"urn:botframework:azure","deliveryMode":"expectReplies"}
            """);
        await session.IdleAsync();

        var echo = (await session.ReadAsync()).Activities.Single();

        Assert.Equal($"{session.UserId} directline   consultbot", seen);
        Assert.Equal(session.ConversationId, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.NotEqual("mine", echo.GetProperty("id").GetString());
        Assert.DoesNotContain("evil", echo.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("1999", echo.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("expectReplies", echo.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CardSubmit_GivesTheBotTheValueAsJsonText()
    {
        JsonElement value = default;
        await using var host = await TestHost.StartAsync(bot: (turn, _) =>
        {
            value = turn.Activity.Value is { } posted ? JsonElement.Parse(posted.ToString()!) : default;
            return Task.CompletedTask;
        });
        var session = await host.OpenAsync();

        await session.PostAsync("{\"type\":\"message\",\"value\":{\"verb\":\"heading\",\"number\":11,\"agreed\":\"true\"},\"channelData\":{\"postBack\":true}}");
        await session.IdleAsync();

        Assert.Equal("heading", value.GetProperty("verb").GetString());
        Assert.Equal(11, value.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Post_SamePostAgain_StandsAndAnswersOnce()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        const string Json = "{\"type\":\"message\",\"text\":\"once\",\"channelData\":{\"clientActivityID\":\"c1\"}}";

        var (_, first) = await session.PostAsync(Json);
        await session.IdleAsync();
        var (_, second) = await session.PostAsync(Json);
        await session.IdleAsync();

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Equal(["once", "echo: once"], (await session.TextsAsync()).Skip(1));
    }

    [Fact]
    public async Task Post_SameWordsTwice_StandTwice()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();

        await session.SayAsync("again");
        await session.SayAsync("again");

        Assert.Equal(4, (await session.TextsAsync()).Count(text => text!.Contains("again", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"message\",\"text\":7}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"text\":\"b\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"x\":\"\\ud800\"}}")]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"x\"}]}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"}")]
    public async Task Post_NoActivityThatAClientMaySend_Is400(string body)
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await session.IdleAsync();

        var (status, answer) = await session.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadArgument", answer.GetProperty("error").GetProperty("code").GetString());
        Assert.Single(await session.TextsAsync());
    }

    [Theory]
    [InlineData(30, HttpStatusCode.OK)]
    [InlineData(33, HttpStatusCode.BadRequest)]
    public async Task Post_NestedValue_IsTakenToTheDepthAllowed(int depth, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();

        var (status, _) = await session.PostAsync($"{{\"type\":\"message\",\"value\":{new string('[', depth)}{new string(']', depth)}}}");

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("aé", 80 * 1024, HttpStatusCode.OK)]
    [InlineData("aé", 87 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("😀", 20 * 1024, HttpStatusCode.OK)]
    [InlineData("😀", 60 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("\u007f", 250 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("\\\"", 100 * 1024, HttpStatusCode.OK)]
    public async Task Post_LongText_IsTakenWholeUpToTheLimit(string unit, int count, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(bot: (_, _) => Task.CompletedTask);
        var session = await host.OpenAsync();
        var text = "\"" + string.Concat(Enumerable.Repeat(unit, count)) + "\"";

        var (status, _) = await session.PostAsync("{\"type\":\"message\",\"text\":" + text + "}");
        var texts = await session.TextsAsync();

        Assert.Equal(expected, status);
        Assert.Equal(expected == HttpStatusCode.OK ? [JsonElement.Parse(text).GetString()] : [], texts);
    }

    [Fact]
    public async Task Post_Typing_IsLetGo()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await session.IdleAsync();

        var (status, _) = await session.PostAsync("{\"type\":\"typing\"}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single((await session.ReadAsync()).Activities);
    }

    [Fact]
    public async Task Post_FiftyAtOnce_RunsOneTurnAtATimeInTheOrderOfTheLog()
    {
        var running = 0;
        var together = 0;
        var order = new ConcurrentQueue<string>();
        await using var host = await TestHost.StartAsync(bot: async (turn, cancellationToken) =>
        {
            together = Math.Max(together, Interlocked.Increment(ref running));
            await Task.Yield();
            order.Enqueue(turn.Activity.Text ?? "start");
            await TestBot.Echo(turn, cancellationToken);
            Interlocked.Decrement(ref running);
        });
        var session = await host.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => session.PostAsync($"{{\"type\":\"message\",\"text\":\"m{number}\"}}")));
        await session.IdleAsync();

        var texts = await session.TextsAsync();
        Assert.Equal(1, together);
        Assert.Equal(51, order.Count);
        Assert.Equal(texts.Where(text => text!.StartsWith('m')), order.Skip(1));
        Assert.Equal(50, texts.Count(text => text!.StartsWith("echo: m", StringComparison.Ordinal)));
        Assert.Empty(await host.Services.GetRequiredService<IConversationLog>().OpenTurnsAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Post_Acknowledged_WhileTheTurnStillRuns()
    {
        var go = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(bot: async (turn, cancellationToken) =>
        {
            await go.Task;
            await TestBot.Echo(turn, cancellationToken);
        });
        var session = await host.OpenAsync();

        var (status, _) = await session.PostAsync("{\"type\":\"message\",\"text\":\"slow\"}");
        var before = await session.TextsAsync();
        go.SetResult();
        await session.IdleAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["slow"], before);
        Assert.Contains("echo: slow", await session.TextsAsync());
    }

    [Theory]
    [InlineData("", 3, "4")]
    [InlineData("0", 3, "4")]
    [InlineData("2", 2, "4")]
    [InlineData("4", 0, "4")]
    [InlineData("5", 3, "4")]
    [InlineData("99999999999999999999999", 3, "4")]
    [InlineData("-1", 3, "4")]
    [InlineData("abc", 3, "4")]
    public async Task Read_Watermark_IsClamped(string watermark, int count, string next)
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await session.SayAsync("one");

        var (activities, read) = await session.ReadAsync(watermark);

        Assert.Equal(count, activities.Count);
        Assert.Equal(next, read);
    }

    [Fact]
    public async Task Read_LongHistory_ComesInPagesWithoutGaps()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 150).Select(number => session.PostAsync($"{{\"type\":\"message\",\"text\":\"m{number}\"}}")));
        await session.IdleAsync();

        var (first, watermark) = await session.ReadAsync();
        var (second, end) = await session.ReadAsync(watermark);

        Assert.Equal("302", end);
        Assert.Equal(301, first.Concat(second).Select(activity => activity.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Stop_WhileATurnRuns_WaitsForItsReply()
    {
        var inside = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(bot: async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text is not null)
            {
                inside.SetResult();
                await go.Task;
                await turn.SendActivityAsync(MessageFactory.Text("done"), cancellationToken);
            }
        });
        var session = await host.OpenAsync();
        await session.PostAsync("{\"type\":\"message\",\"text\":\"wait for me\"}");
        await inside.Task;

        var stopping = host.StopAsync();
        go.SetResult();
        await stopping;

        await using var next = await TestHost.StartAsync(host.Store);
        var (_, body) = await next.SendAsync(HttpMethod.Get, session.Path + "/activities", session.Token);
        Assert.Equal(["wait for me", "done"], body.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
    }
}
