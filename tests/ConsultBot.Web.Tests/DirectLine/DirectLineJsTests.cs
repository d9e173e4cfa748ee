using System.Globalization;
using System.Text.Json;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Bot.Builder;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class DirectLineJsTests
{
    [NpmFact]
    public async Task Client_ByWebSocket_StartsAsksAndHears() => await AskAsync(webSocket: true);

    [NpmFact]
    public async Task Client_ByPolling_StartsAsksAndHears() => await AskAsync(webSocket: false);

    [NpmFact]
    public async Task Client_ServerRestarted_ReconnectsAndMissesNothing()
    {
        await using var first = await TestHost.StartAsync();
        await using var client = await DirectLineJs.StartAsync();
        await ConnectAsync(client, first, webSocket: true);
        await client.NextAsync("activity", IsGreeting);
        await client.CommandAsync("post", Message("before"));
        await client.NextTextAsync("echo: before");
        await first.StopAsync();

        await using var second = await TestHost.StartAsync(first.Store, port: first.Address.Port.ToString(CultureInfo.InvariantCulture));
        await client.CommandAsync("post", Message("after"));
        await client.NextTextAsync("echo: after");

        Assert.Single(client.Events, said => said.TryGetProperty("activity", out var activity) && Text(activity) == "echo: before");
        Assert.DoesNotContain(client.Events, said => said.TryGetProperty("status", out var status) && status.GetInt32() > 2);
    }

    [NpmFact]
    public async Task Client_ResumedWithoutWatermark_HearsTheWholeHistory()
    {
        await using var host = await TestHost.StartAsync();
        await using var client = await DirectLineJs.StartAsync();
        await ConnectAsync(client, host, webSocket: true);
        await client.CommandAsync("post", Message("remember"));
        await client.NextTextAsync("echo: remember");
        await client.CommandAsync("state");
        var state = await client.NextAsync("state");

        await using var reloaded = await DirectLineJs.StartAsync();
        await reloaded.CommandAsync("connect", new
        {
            domain = Domain(host),
            token = state.GetProperty("token").GetString(),
            conversationId = state.GetProperty("conversationId").GetString(),
            watermark = "",
        });
        await reloaded.NextTextAsync("echo: remember");

        Assert.Equal(3, reloaded.Events.Count(said => said.TryGetProperty("activity", out _)));
        Assert.Equal("4", state.GetProperty("watermark").GetString());
    }

    [NpmFact]
    public async Task Client_ExpiredToken_SeesTheSessionEnd()
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(time: time);
        await using var client = await DirectLineJs.StartAsync();
        await ConnectAsync(client, host, webSocket: true);
        await client.NextAsync("activity", IsGreeting);
        await client.CommandAsync("refresh");
        var renewed = await client.NextAsync("token");
        time.Advance(TimeSpan.FromMinutes(31));

        await client.CommandAsync("post", Message("too late"));
        var status = await client.NextAsync("status", value => value.GetInt32() > 2);

        Assert.NotEqual("", renewed.GetString());
        Assert.Equal(3, status.GetInt32());
    }

    [NpmFact]
    public async Task Client_UpdatedActivity_HearsTheSameIdAgain()
    {
        await using var host = await TestHost.StartAsync(bot: async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text is not null)
            {
                var sent = await turn.SendActivityAsync(MessageFactory.Text("draft"), cancellationToken);
                var changed = MessageFactory.Text("final");
                changed.Id = sent.Id;
                await turn.UpdateActivityAsync(changed, cancellationToken);
            }
        });
        await using var client = await DirectLineJs.StartAsync();
        await ConnectAsync(client, host, webSocket: true);

        await client.CommandAsync("post", Message("go"));
        var draft = await client.NextTextAsync("draft");
        var final = await client.NextTextAsync("final");

        Assert.Equal(draft.GetProperty("id").GetString(), final.GetProperty("id").GetString());
    }

    private static async Task AskAsync(bool webSocket)
    {
        await using var host = await TestHost.StartAsync();
        await using var client = await DirectLineJs.StartAsync();
        await ConnectAsync(client, host, webSocket);
        var greeting = await client.NextAsync("activity", IsGreeting);
        await client.CommandAsync("post", Message("hi"));

        var reply = await client.NextTextAsync("echo: hi");

        var posted = client.Events.Single(said => said.TryGetProperty("posted", out _)).GetProperty("posted").GetString();
        var echo = client.Events.Single(said => said.TryGetProperty("activity", out var activity) && Text(activity) == "hi").GetProperty("activity");
        Assert.EndsWith(" in fr", Text(greeting), StringComparison.Ordinal);
        Assert.Equal(posted, echo.GetProperty("id").GetString());
        Assert.Equal("mark-hi", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(posted, reply.GetProperty("replyToId").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(client.Events, said => said.TryGetProperty("error", out _));
    }

    private static async Task ConnectAsync(DirectLineJs client, TestHost host, bool webSocket)
    {
        var (_, generated) = await host.SendAsync(HttpMethod.Post, "/tokens/generate");
        await client.CommandAsync("connect", new
        {
            domain = Domain(host),
            token = generated.GetProperty("token").GetString(),
            webSocket,
            pollingInterval = 200,
            conversationStartProperties = new { locale = "fr" },
        });
    }

    private static string Domain(TestHost host) => new Uri(host.Address, "v3/directline").ToString();

    private static object Message(string text) => new
    {
        type = "message",
        text,
        from = new { id = "ada", role = "user" },
        channelData = new { clientActivityID = "mark-" + text },
    };

    private static bool IsGreeting(JsonElement activity) => Text(activity)?.StartsWith("hello", StringComparison.Ordinal) == true;

    private static string? Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() : null;
}
