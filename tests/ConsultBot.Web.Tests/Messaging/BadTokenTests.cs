using System.Net;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class BadTokenTests
{
    [Fact]
    public async Task Request_Good_IsTaken()
    {
        await using var host = await MessagesHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(host.Token()));
        Assert.Equal(["hello"], host.Turns);
    }

    [Fact]
    public async Task Request_WithAnyRuleBroken_AloneOrInPairs_IsRefused()
    {
        await using var host = await MessagesHost.StartAsync();
        host.Issuer.Published.Add(TokenKey.Plain);
        var faults = TokenFaults.All;
        var refused = 0;
        for (var first = 0; first < faults.Count; first++)
        {
            for (var second = first; second < faults.Count; second++)
            {
                var token = host.Token();
                faults[first].Break(token);
                faults[second].Break(token);

                var status = await host.PostAsync(token);

                Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{faults[first].Name} and {faults[second].Name}: {status}");
                refused++;
            }
        }

        Assert.True(refused >= 400, $"{refused} requests");
        Assert.Empty(host.Turns);
    }

    [Fact]
    public async Task Refusal_SaysWhatItIsAbout()
    {
        await using var host = await MessagesHost.StartAsync();

        using var without = await host.SendAsync(HttpMethod.Post, host.Token().Activity.ToJsonString());
        using var channel = await host.SendAsync(HttpMethod.Post, Break(host.Token(), "channelId", "slack"), ("Authorization", "Bearer " + host.Token().Write()));

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal("Bearer", without.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("there is no bearer token", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, channel.StatusCode);
        Assert.Contains("does not speak for this channel", await channel.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_TwoAuthorizationHeaders_IsRefused()
    {
        await using var host = await MessagesHost.StartAsync();
        var token = host.Token();

        var status = await host.PostAsync(token.Activity.ToJsonString(), ("Authorization", "Bearer " + token.Write()), ("Authorization", "Bearer " + token.Write()));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    public async Task Request_OfAChannelThatIsNotOpened_IsForbidden(string channel)
    {
        await using var host = await MessagesHost.StartAsync();
        var token = host.Token();
        token.Activity["channelId"] = channel;

        Assert.Equal(HttpStatusCode.Forbidden, await host.PostAsync(token));
    }

    [Fact]
    public async Task Request_OfTheWebChatsOwnChannel_IsForbiddenEvenIfOpened()
    {
        await using var host = await MessagesHost.StartAsync([.. MessagesHost.Registered, ("Connector:Channels:0", "directline")]);
        var token = host.Token();
        token.Activity["channelId"] = "directline";

        Assert.Equal(HttpStatusCode.Forbidden, await host.PostAsync(token));
    }

    [Theory]
    [InlineData(TestToken.Tenant, HttpStatusCode.OK)]
    [InlineData("AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE", HttpStatusCode.OK)]
    [InlineData("bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee", HttpStatusCode.Forbidden)]
    public async Task Request_OfATenant_IsTakenIfItIsListed(string listed, HttpStatusCode expected)
    {
        await using var host = await MessagesHost.StartAsync([.. MessagesHost.Registered, ("Connector:Tenants:0", listed)]);

        Assert.Equal(expected, await host.PostAsync(host.Token()));
    }

    [Fact]
    public async Task Request_WithoutATenant_IsForbiddenWhereTenantsAreListed()
    {
        await using var host = await MessagesHost.StartAsync([.. MessagesHost.Registered, ("Connector:TenantId", TestToken.Tenant)]);
        var token = host.Token();
        token.Activity["conversation"]!.AsObject().Remove("tenantId");
        token.Activity.Remove("channelData");

        Assert.Equal(HttpStatusCode.Forbidden, await host.PostAsync(token));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(host.Token()));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Request_ToABotWithoutAppId_IsRefusedWithAClearMessage(string environment)
    {
        await using var host = await MessagesHost.StartAsync([], environment);
        var token = host.Token();

        using var plain = await host.SendAsync(HttpMethod.Post, token.Activity.ToJsonString(), ("x-ms-agents-playground", "true"));
        var signed = await host.PostAsync(token);
        var empty = host.Token();
        empty.Claims["aud"] = "";

        Assert.Equal(HttpStatusCode.Unauthorized, plain.StatusCode);
        Assert.Contains("the bot has no app id (Connector:AppId) and does not run in Development", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, signed);
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(empty));
        Assert.Empty(host.Turns);
        Assert.Equal(0, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Request_ForTheUsGovernment_HasItsOwnIssuer()
    {
        await using var host = await MessagesHost.StartAsync(
        [
            .. MessagesHost.Registered, ("Connector:Cloud", "UsGovernment"), ("Connector:Metadata", FakeIssuer.Metadata), ("Connector:ServiceHosts:0", "smba.infra.gov.teams.microsoft.us"),
        ]);
        var token = host.Token();
        token.Claims["iss"] = "https://api.botframework.us";
        token.ServeAt("https://smba.infra.gov.teams.microsoft.us/");

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(token));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(host.Token()));
    }

    private static string Break(TestToken token, string member, string value)
    {
        token.Activity[member] = value;
        return token.Activity.ToJsonString();
    }
}
