using System.Net;
using System.Net.Http.Headers;
using ConsultBot.Web.Messaging.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class ConnectorCallsTests
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Call_ThatTheChannelPutsOff_IsRepeated(int status)
    {
        var network = new FakeIssuer();
        var answers = 0;
        network.Channel = () => ++answers < 3 ? PutOff(status, TimeSpan.Zero) : new HttpResponseMessage(HttpStatusCode.Created);

        using var response = await SendAsync(network);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(3, network.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task Call_ThatIsRefused_IsNotRepeated(int status)
    {
        var network = new FakeIssuer { Channel = () => Redirect(status) };

        using var response = await SendAsync(network);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(network.Calls);
    }

    [Fact]
    public async Task Call_PutOffForever_EndsAfterFourAttempts()
    {
        var network = new FakeIssuer { Channel = () => PutOff(429, TimeSpan.Zero) };

        using var response = await SendAsync(network);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(4, network.Calls.Count);
    }

    [Fact]
    public async Task Call_PutOffLongerThanATurnMayWait_FailsAtOnce()
    {
        var network = new FakeIssuer { Channel = () => PutOff(429, TimeSpan.FromSeconds(60)) };

        using var response = await SendAsync(network);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Single(network.Calls);
    }

    [Fact]
    public async Task Reply_ToTeams_CarriesNoTokenOfTheRequestAndStaysAtItsHost()
    {
        await using var host = await MessagesHost.StartAsync([("Connector:AppId", TestToken.App), ("Connector:AppPassword", "secret"), ("Connector:Login", "https://login.microsoftonline.com/")], bot: null);

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(host.Token()));
        Assert.Empty(host.Issuer.Calls);
    }

    [Fact]
    public async Task Reply_InDevelopment_GoesToThisMachineWithoutAToken()
    {
        await using var host = await MessagesHost.StartAsync([], "Development", async (turn, cancellationToken) => await turn.SendActivityAsync("reply", cancellationToken: cancellationToken));
        var token = host.Token();
        token.Activity["serviceUrl"] = "http://localhost:56150/_connector";

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(token.Activity.ToJsonString()));

        var call = Assert.Single(host.Issuer.Calls);
        Assert.Equal(("http://localhost:56150/_connector/v3/conversations/a%3A1/activities/m1", null), (call.Address.AbsoluteUri, call.Token));
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task Reply_Redirected_IsNotFollowed()
    {
        await using var host = await MessagesHost.StartAsync([], "Development", async (turn, cancellationToken) => await turn.SendActivityAsync("reply", cancellationToken: cancellationToken));
        host.Issuer.Channel = () => Redirect(302);
        var token = host.Token();
        token.Activity["serviceUrl"] = "http://localhost:56150/_connector";

        await host.PostAsync(token.Activity.ToJsonString());

        Assert.Single(host.Issuer.Calls);
        Assert.Contains("302", Assert.IsType<ErrorResponseException>(Assert.Single(host.Errors)).Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(FakeIssuer network)
    {
        using var transport = new ConnectorTransport(network, TimeProvider.System, NullLogger<ConnectorTransport>.Instance);
        return await transport.Connector.PostAsync(new Uri("https://smba.trafficmanager.net/emea/v3/conversations/c1/activities"), new StringContent("{}"));
    }

    private static HttpResponseMessage PutOff(int status, TimeSpan pause) =>
        new((HttpStatusCode)status) { Headers = { RetryAfter = new RetryConditionHeaderValue(pause) } };

    private static HttpResponseMessage Redirect(int status) =>
        new((HttpStatusCode)status) { Headers = { Location = new Uri("https://evil.example/") } };
}
