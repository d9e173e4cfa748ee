using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

public sealed class CloudAdapterRequestsTests
{
    private const string ExpectReplies =
        """{"type":"message","id":"m1","text":"hello","channelId":"test","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c1"},"deliveryMode":"expectReplies"}""";

    [Fact]
    public async Task ExpectReplies_Echoed_ComeBackInTheResponse()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });

        using var response = await host.PostAsync(ExpectReplies);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var activities = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("activities");
        Assert.Equal(["one", "two"], activities.EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
        Assert.Equal("m1", activities[0].GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task ExpectReplies_NothingSaid_IsAnEmptyList()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await host.PostAsync(ExpectReplies);

        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Invoke_Answered_IsTheResponse()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) => await turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202, Body = new Dictionary<string, object> { ["ok"] = true } } }, token));

        using var response = await host.PostAsync(Invoke());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("""{"ok":true}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Invoke_AnsweredWithoutBody_HasItsStatusOnly()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) => await turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 404 } }, token));

        using var response = await host.PostAsync(Invoke());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Invoke_Unhandled_Is501()
    {
        await using var silent = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        await using var handler = await BotHost.StartAsync(new ActivityHandler().OnTurnAsync);

        using var one = await silent.PostAsync(Invoke());
        using var other = await handler.PostAsync(Invoke());

        Assert.Equal(HttpStatusCode.NotImplemented, one.StatusCode);
        Assert.Equal(HttpStatusCode.NotImplemented, other.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Request_OfAnotherMethod_Is405(string method)
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":3}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c1"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:1"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:1","conversation":{}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c1"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c1"},"serviceUrl":""}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c1"},"serviceUrl":"nowhere"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c1"},"serviceUrl":"ftp://127.0.0.1"}""")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies"}""")]
    public async Task Body_ThatIsNoActivityWithAReturnAddress_Is400AndNoTurn(string body)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++));

        using var response = await host.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task Body_NestedTooDeep_Is400()
    {
        await using var host = await BotHost.StartAsync();
        var value = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));

        using var response = await host.PostAsync(ExpectReplies.Replace("\"text\":\"hello\"", $"\"value\":{value}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Body_LargerThanTheHostAllows_Is413()
    {
        await using var host = await BotHost.StartAsync(maxBody: 1024);

        using var response = await host.PostAsync(ExpectReplies.Replace("hello", new string('x', 2000), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Body_OfManySegments_IsReadWhole()
    {
        await using var host = await BotHost.StartAsync();
        var text = new string('é', 100_000);

        using var response = await host.PostAsync(ExpectReplies.Replace("hello", text, StringComparison.Ordinal));

        var activities = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("activities");
        Assert.Equal($"echo {text}", activities[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Activity_OfAnUnknownType_Is200()
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler().OnTurnAsync);

        using var response = await host.PostAsync(ExpectReplies.Replace("\"message\"", "\"surprise\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task Request_OfWhoIsRefused_Is401AndNoTurn()
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync((_, _) => Task.FromResult(turns++));

        using var response = await host.PostAsync(ExpectReplies, ("Authorization", "stranger"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task Turn_ThatThrows_GoesToOnTurnErrorAnd200()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new UnauthorizedAccessException("from the bot"));

        using var response = await host.PostAsync(ExpectReplies);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("from the bot", Assert.Single(host.Errors).Message);
    }

    [Fact]
    public async Task ExpectReplies_UpdateWithoutAServiceUrl_GoesToOnTurnError()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) => await turn.DeleteActivityAsync("r1", token));

        using var response = await host.PostAsync(ExpectReplies);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("no-service-url", Assert.IsType<InvalidOperationException>(Assert.Single(host.Errors)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_WhoseErrorHandlerThrows_Is500()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("first"));
        host.Adapter.OnTurnError = (_, _) => throw new InvalidOperationException("second");

        using var response = await host.PostAsync(ExpectReplies);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Turns_AtOnce_KeepApart()
    {
        await using var host = await BotHost.StartAsync();

        var texts = await Task.WhenAll(Enumerable.Range(0, 64).Select(async number =>
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            using var response = await host.PostAsync(ExpectReplies.Replace("hello", text, StringComparison.Ordinal));
            var activities = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("activities");
            return (text, activities[0].GetProperty("text").GetString());
        }));

        Assert.All(texts, pair => Assert.Equal($"echo {pair.text}", pair.Item2));
    }

    private static string Invoke() =>
        """{"type":"invoke","name":"some/thing","channelId":"test","serviceUrl":"http://127.0.0.1:1","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c1"}}""";
}
