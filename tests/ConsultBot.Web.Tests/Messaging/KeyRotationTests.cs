using System.Net;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class KeyRotationTests
{
    [Fact]
    public async Task Key_ThatIsNew_IsKnownAMinuteLaterAtTheLatest()
    {
        await using var host = await MessagesHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(host.Token()));
        host.Issuer.Published[0] = TokenKey.Second;

        var atOnce = await host.PostAsync(Second(host));
        host.Time.Advance(TimeSpan.FromSeconds(60));
        var later = await host.PostAsync(Second(host));
        var old = await host.PostAsync(host.Token());

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [atOnce, later, old]);
        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Requests_WithUnknownKeys_FetchOnceAMinute()
    {
        await using var host = await MessagesHost.StartAsync();
        for (var minute = 0; minute < 4; minute++)
        {
            await Task.WhenAll(Enumerable.Range(0, 250).Select(async number =>
            {
                var token = host.Token();
                token.Header["kid"] = $"made-up-{number}";
                Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(token));
            }));
            Assert.Equal(minute + 1, host.Issuer.Fetches);
            host.Time.Advance(TimeSpan.FromSeconds(60));
        }
    }

    [Fact]
    public async Task Request_ForSomebodyElse_FetchesNothing()
    {
        await using var host = await MessagesHost.StartAsync();
        var token = host.Token();
        token.Claims["aud"] = "another";

        await host.PostAsync(token);

        Assert.Equal(0, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Metadata_Away_OldKeysServeForADayAndNotLonger()
    {
        await using var host = await MessagesHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(host.Token()));
        host.Issuer.Answer = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);

        host.Time.Advance(TimeSpan.FromHours(23));
        var young = await host.PostAsync(host.Token());
        host.Time.Advance(TimeSpan.FromHours(1));
        var old = await host.PostAsync(host.Token());
        host.Issuer.Answer = null;
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var back = await host.PostAsync(host.Token());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK], [young, old, back]);
    }

    [Fact]
    public async Task Metadata_Fine_AreRefreshedBeforeTheDayIsOver()
    {
        await using var host = await MessagesHost.StartAsync();
        await host.PostAsync(host.Token());

        host.Time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(host.Token()));

        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"jwks_uri\":3}")]
    [InlineData("{\"jwks_uri\":\"nowhere\"}")]
    [InlineData("{\"jwks_uri\":\"http://login.botframework.com/v1/.well-known/keys\",\"id_token_signing_alg_values_supported\":[\"RS256\"]}")]
    [InlineData("{\"jwks_uri\":\"https://login.botframework.com/v1/.well-known/keys\"}")]
    [InlineData("{\"jwks_uri\":\"https://login.botframework.com/v1/.well-known/keys\",\"id_token_signing_alg_values_supported\":[\"HS256\",\"none\"]}")]
    public async Task Metadata_Unusable_RefuseRatherThanFail(string metadata)
    {
        await using var host = await MessagesHost.StartAsync();
        host.Issuer.Answer = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(metadata) };

        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(host.Token()));
    }

    [Fact]
    public async Task Metadata_WithAKeyTooShort_DoNotCount()
    {
        await using var host = await MessagesHost.StartAsync();
        var weak = new TokenKey("weak", System.Security.Cryptography.RSA.Create(1024), ["msteams"]);
        host.Issuer.Published.Add(weak);
        var token = host.Token();
        (token.Key, token.Header["kid"]) = (weak, "weak");

        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostAsync(token));
    }

    private static TestToken Second(MessagesHost host)
    {
        var token = host.Token();
        (token.Key, token.Header["kid"]) = (TokenKey.Second, TokenKey.Second.Id);
        return token;
    }
}
