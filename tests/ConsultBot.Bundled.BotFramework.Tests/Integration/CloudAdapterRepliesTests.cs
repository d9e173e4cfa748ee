using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

public sealed class CloudAdapterRepliesTests : IAsyncLifetime
{
    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task Message_Echoed_IsPostedToItsServiceUrlAsAReply()
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var call = Assert.Single(_connector.Calls);
        Assert.Equal(("POST", "/v3/conversations/c%2F1/activities/m%201", "application/json; charset=utf-8"), (call.Method, call.Target, call.ContentType));
        Assert.Equal("echo hello", call.Text);
        Assert.Equal("user", call.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("m 1", call.Body.GetProperty("replyToId").GetString());
        Assert.Equal(0, call.Body.GetProperty("attachments").GetArrayLength());
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task Message_WithoutId_IsAnsweredInTheConversation()
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Message(id: null));

        Assert.Equal("/v3/conversations/c%2F1/activities", Assert.Single(_connector.Calls).Target);
    }

    [Fact]
    public async Task Replies_Several_ArriveInOrderWithTheirIds()
    {
        var ids = new List<string>();
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            var sent = await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token);
            ids.AddRange(sent.Select(resource => resource.Id));
        });
        var count = 0;
        _connector.Answer = response => response.WriteAsJsonAsync(new { id = $"r{++count}" });

        using var posted = await host.PostAsync(Message());

        Assert.Equal(["one", "two"], _connector.Calls.Select(call => call.Text));
        Assert.Equal(["r1", "r2"], ids);
    }

    [Fact]
    public async Task Update_AndDelete_CallTheActivityItself()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            var changed = MessageFactory.Text("changed");
            changed.Id = "r/1";
            await turn.UpdateActivityAsync(changed, token);
            await turn.DeleteActivityAsync("r/2", token);
        });

        using var response = await host.PostAsync(Message());

        Assert.Equal(
            [("PUT", "/v3/conversations/c%2F1/activities/r%2F1"), ("DELETE", "/v3/conversations/c%2F1/activities/r%2F2")],
            _connector.Calls.Select(call => (call.Method, call.Target)));
        Assert.Equal("changed", _connector.Calls.First().Text);
        Assert.Empty(host.Errors);
    }

    [Theory]
    [InlineData(202, "", null)]
    [InlineData(200, "", null)]
    [InlineData(201, "  ", null)]
    [InlineData(200, "not json", null)]
    [InlineData(200, "[]", null)]
    [InlineData(200, "null", null)]
    [InlineData(200, "{\"id\":\"x\",\"more\":1}", "x")]
    public async Task Reply_TakenWithAnyBody_IsNoError(int status, string body, string? id)
    {
        string? got = "none";
        await using var host = await BotHost.StartAsync(async (turn, token) => got = (await turn.SendActivityAsync("hi", cancellationToken: token)).Id);
        _connector.Answer = async response =>
        {
            response.StatusCode = status;
            await response.WriteAsync(body);
        };

        using var posted = await host.PostAsync(Message());

        Assert.Empty(host.Errors);
        Assert.Equal(id, got);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task Reply_Refused_GoesToOnTurnErrorAndTheChannelGets200(int status)
    {
        await using var host = await BotHost.StartAsync();
        _connector.Answer = async response =>
        {
            response.StatusCode = status;
            response.Headers.Location = $"{_connector.Url}/elsewhere";
            await response.WriteAsync("{\"error\":{\"code\":\"Nope\",\"message\":\"because\"}}");
        };

        using var posted = await host.PostAsync(Message());

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var error = Assert.IsType<ErrorResponseException>(Assert.Single(host.Errors));
        Assert.Equal("Nope", error.Body.Error.Code);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c%2F1", error.Message, StringComparison.Ordinal);
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task Reply_RefusedWithoutJson_HasNoBody()
    {
        await using var host = await BotHost.StartAsync();
        _connector.Answer = async response =>
        {
            response.StatusCode = 502;
            await response.WriteAsync("<html>");
        };

        using var posted = await host.PostAsync(Message());

        Assert.Null(Assert.IsType<ErrorResponseException>(Assert.Single(host.Errors)).Body);
    }

    [Fact]
    public async Task Reply_ToNobodyListening_GoesToOnTurnError()
    {
        await using var host = await BotHost.StartAsync();
        var gone = await FakeConnector.StartAsync();
        var url = gone.Url;
        await gone.DisposeAsync();

        using var posted = await host.PostAsync(Message(serviceUrl: url));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.IsType<HttpRequestException>(Assert.Single(host.Errors));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://127.0.0.1.example.org/")]
    public async Task Reply_ToAnotherMachine_IsRefusedAndSaysSo(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync();

        using var posted = await host.PostAsync(Message(serviceUrl: serviceUrl));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var error = Assert.IsType<InvalidOperationException>(Assert.Single(host.Errors));
        Assert.Contains("is refused", error.Message, StringComparison.Ordinal);
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task Turns_Many_ShareConnections()
    {
        await using var host = await BotHost.StartAsync();

        for (var turn = 0; turn < 20; turn++)
        {
            using var posted = await host.PostAsync(Message());
        }

        Assert.Equal(20, _connector.Calls.Count);
        Assert.InRange(_connector.Connections.Count, 1, 3);
    }

    [Fact]
    public async Task Trace_OutsideTheEmulator_IsNotSent()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
            await turn.SendActivityAsync(turn.Activity.CreateTrace("trace"), token));

        using var posted = await host.PostAsync(Message());

        Assert.Empty(_connector.Calls);
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task ContinueConversationAsync_WithAReference_SendsThroughTheSameConnector()
    {
        ConversationReference? reference = null;
        await using var host = await BotHost.StartAsync((turn, _) =>
        {
            reference = turn.Activity.GetConversationReference();
            return Task.CompletedTask;
        });
        using var posted = await host.PostAsync(Message());

        await host.Adapter.ContinueConversationAsync(
            string.Empty,
            reference!,
            async (turn, token) => await turn.SendActivityAsync("by the way", cancellationToken: token),
            CancellationToken.None);

        var call = Assert.Single(_connector.Calls);
        Assert.Equal("by the way", call.Text);
        Assert.StartsWith("/v3/conversations/c%2F1/activities", call.Target, StringComparison.Ordinal);
        Assert.Equal("user", call.Body.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(null, "c1")]
    [InlineData("nowhere", "c1")]
    [InlineData("http://127.0.0.1:1", null)]
    public async Task ContinueConversationAsync_WithoutReturnAddress_Throws(string? serviceUrl, string? conversationId)
    {
        await using var host = await BotHost.StartAsync();
        var reference = new ConversationReference
        {
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: conversationId),
        };

        await Assert.ThrowsAsync<ArgumentException>(() =>
            host.Adapter.ContinueConversationAsync(string.Empty, reference, BotHost.EchoAsync, CancellationToken.None));
    }

    private string Message(string? id = "m 1", string? serviceUrl = null) => JsonSerializer.Serialize(new
    {
        type = "message",
        id,
        text = "hello",
        channelId = "test",
        serviceUrl = serviceUrl ?? _connector.Url,
        from = new { id = "user" },
        recipient = new { id = "bot" },
        conversation = new { id = "c/1" },
    });
}
