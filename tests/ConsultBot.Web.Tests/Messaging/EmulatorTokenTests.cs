using System.Net;
using System.Text.Json.Nodes;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class EmulatorTokenTests
{
    [Fact]
    public async Task Token_OfTheEmulator_CountsInDevelopment()
    {
        await using var host = await MessagesHost.StartAsync(environment: "Development");

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Emulators(host)));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Emulators(host, "2.0")));
    }

    [Fact]
    public async Task Token_OfTheEmulator_CountsNowhereElse()
    {
        await using var host = await MessagesHost.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(Emulators(host)));
    }

    [Theory]
    [InlineData("appid", "another", HttpStatusCode.Unauthorized)]
    [InlineData("appid", null, HttpStatusCode.Unauthorized)]
    [InlineData("ver", "2.0", HttpStatusCode.Unauthorized)]
    [InlineData("aud", "another", HttpStatusCode.Unauthorized)]
    [InlineData("iss", "https://sts.windows.net/another/", HttpStatusCode.Unauthorized)]
    [InlineData("exp", null, HttpStatusCode.Unauthorized)]
    public async Task Token_OfTheEmulator_WithAWrongClaim_IsRefused(string claim, string? value, HttpStatusCode expected)
    {
        await using var host = await MessagesHost.StartAsync(environment: "Development");
        var token = Emulators(host);
        token.Claims[claim] = value;

        Assert.Equal(expected, await host.PostAsync(token));
    }

    [Theory]
    [InlineData("channelId", "msteams")]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/emea/")]
    [InlineData("serviceUrl", null)]
    public async Task Token_OfTheEmulator_ForAnythingButItself_IsForbidden(string member, string? value)
    {
        await using var host = await MessagesHost.StartAsync(environment: "Development");
        var token = Emulators(host);
        token.Activity[member] = value;

        Assert.Equal(HttpStatusCode.Forbidden, await host.PostAsync(token));
    }

    [Fact]
    public async Task Token_OfTheEmulator_ThroughAProxy_IsRefused()
    {
        await using var host = await MessagesHost.StartAsync(environment: "Development");
        var token = Emulators(host);

        var status = await host.PostAsync(token.Activity.ToJsonString(), ("Authorization", "Bearer " + token.Write()), ("X-Forwarded-For", "10.0.0.1"));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task Request_WithoutToken_ToARegisteredBotInDevelopment_IsRefused()
    {
        await using var host = await MessagesHost.StartAsync(environment: "Development");

        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(host.Token().Activity.ToJsonString()));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Host", "bot.example.org")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Authorization", "garbage")]
    [InlineData("Authorization", "Bearer a.b.c")]
    [InlineData("Authorization", "Bearer")]
    public async Task Request_ToAnUnregisteredBotInDevelopment_NotPlainlyLocal_IsRefused(string header, string value)
    {
        await using var host = await MessagesHost.StartAsync([], "Development");
        var activity = host.Token().Activity.ToJsonString();

        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(activity, (header, value)));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(activity));
    }

    private static TestToken Emulators(MessagesHost host, string version = "1.0")
    {
        var token = host.Token();
        token.Claims.Remove("serviceurl");
        token.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        token.Claims["ver"] = version;
        token.Claims[version == "2.0" ? "azp" : "appid"] = TestToken.App;
        token.Activity["channelId"] = "emulator";
        token.Activity["serviceUrl"] = "http://localhost:51234";
        token.Activity.Remove("channelData");
        token.Activity["conversation"] = new JsonObject { ["id"] = "c1" };
        return token;
    }
}
