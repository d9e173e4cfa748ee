using System.Net;
using System.Text.Json.Nodes;
using ConsultBot.Core.Audit;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Web.Tests.Hosting;
using ConsultBot.Web.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Web.Tests.SignIn;

/// <summary>Signing in by an account, against a real provider on this machine.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private const string Public = "https://chat.example.org";

    private LocalProvider _provider = null!;
    private TestHost _host = null!;

    private static Dictionary<string, Action<LocalProvider>> Spoilers { get; } = new()
    {
        ["issuer"] = provider => provider.Claims = claims => claims["iss"] = "https://evil.example",
        ["audience"] = provider => provider.Claims = claims => claims["aud"] = "another",
        ["two audiences"] = provider => provider.Claims = claims => claims["aud"] = new JsonArray(LocalProvider.Client, "another"),
        ["no audience"] = provider => provider.Claims = claims => claims.Remove("aud"),
        ["nonce"] = provider => provider.Claims = claims => claims["nonce"] = "another",
        ["no nonce"] = provider => provider.Claims = claims => claims.Remove("nonce"),
        ["expired"] = provider => provider.Claims = claims => claims["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 3600,
        ["no end"] = provider => provider.Claims = claims => claims.Remove("exp"),
        ["not yet"] = provider => provider.Claims = claims => claims["nbf"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600,
        ["no subject"] = provider => provider.Claims = claims => claims.Remove("sub"),
        ["empty subject"] = provider => provider.Claims = claims => claims["sub"] = " ",
        ["long subject"] = provider => provider.Claims = claims => claims["sub"] = new string('x', 300),
        ["subject that is a number"] = provider => provider.Claims = claims => claims["sub"] = 17,
        ["another key"] = provider => provider.Key = TokenKey.Second.Rsa,
        ["unknown key id"] = provider => provider.Header = header => header["kid"] = "key-9",
        ["no key id"] = provider => provider.Header = header => header.Remove("kid"),
        ["algorithm none"] = provider => provider.Header = header => header["alg"] = "none",
        ["algorithm HS256"] = provider => provider.Header = header => header["alg"] = "HS256",
        ["critical extension"] = provider => provider.Header = header => header["crit"] = new JsonArray("b64"),
        ["cut off"] = provider => provider.Token = token => token[..^20],
        ["no signature"] = provider => provider.Token = token => token[..token.LastIndexOf('.')] + ".",
        ["no token"] = provider => provider.Token = _ => "",
        ["another issuer's metadata"] = provider => provider.Metadata = document => document["issuer"] = "https://evil.example",
        ["token endpoint without encryption"] = provider => provider.Metadata = document => document["token_endpoint"] = "http://evil.example/token",
    };

    /// <summary>What a provider, or somebody who plays one, can get wrong.</summary>
    public static TheoryData<string> Wrongs { get; } = [.. Spoilers.Keys];

    public async Task InitializeAsync()
    {
        _provider = await LocalProvider.StartAsync();
        _host = await TestHost.StartAsync(settings:
        [
            ("Authentication:Oidc:Authority", _provider.Issuer), ("Authentication:Oidc:ClientId", LocalProvider.Client), ("Authentication:Oidc:ClientSecret", LocalProvider.Secret), ("Web:PublicAddress", Public),
        ]);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Account_BoundByAnInvitation_SignsInAgainWithoutOne()
    {
        var (link, person) = await InviteAsync("Ama Mensah");
        using var first = new TestBrowser(_host.Address);
        using var second = new TestBrowser(_host.Address);
        var offered = await first.ReadAsync(link);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), await GoAsync(first, link + "?account"));
        Assert.Equal((HttpStatusCode.SeeOther, "/"), await GoAsync(second, "/sign-in"));

        Assert.Contains("Signed in as Ama Mensah", await first.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Signed in as Ama Mensah", await second.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"?account\">", offered, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], offered, StringComparison.Ordinal);
        Assert.Equal(await first.UserAsync(), await second.UserAsync());
        var identities = (await People.FindAsync(person, default))!.Identities;
        Assert.Equal(2, identities.Count);
        Assert.Contains(new ChannelIdentity("oidc", _provider.Issuer, _provider.Subject), identities);
        Assert.Empty(_provider.Faults);
        using var again = await first.GetAsync(link);
        Assert.NotEqual(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Account_ThatAnOperatorBound_SignsInWithoutAnInvitation()
    {
        var (_, person) = await InviteAsync("Rita Keller");
        await People.BindAsync(person, new ChannelIdentity("oidc", _provider.Issuer, "subject-7"), default);
        _provider.Subject = "subject-7";
        using var browser = new TestBrowser(_host.Address);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), await GoAsync(browser, "/sign-in"));

        Assert.Contains("Signed in as Rita Keller", await browser.ReadAsync("/"), StringComparison.Ordinal);
    }

    /// <summary>The token names Rita Keller and a verified address; neither is looked at.</summary>
    [Fact]
    public async Task Account_OfTheSameNameAsSomebody_IsNobody()
    {
        await InviteAsync("Rita Keller");
        using var browser = new TestBrowser(_host.Address);

        var (status, _) = await GoAsync(browser, "/sign-in");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.DoesNotContain("__Host-consultbot", browser.Cookies.Keys);
        Assert.Contains(await AuditAsync(), entry => entry is { Action: "sign in refused: account Unknown", Who: "oidc:subject-1" });
    }

    [Fact]
    public async Task Account_OfSomebodyElse_UsesNoInvitationUp()
    {
        var (mine, _) = await InviteAsync("Ama Mensah");
        var (other, _) = await InviteAsync("Kofi Boateng");
        using var browser = new TestBrowser(_host.Address);
        await GoAsync(browser, mine + "?account");

        var (status, _) = await GoAsync(browser, other + "?account");

        Assert.Equal(HttpStatusCode.Conflict, status);
        using var still = await browser.GetAsync(other);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Return_WithSomethingWrong_SignsNobodyIn(string wrong)
    {
        var (link, _) = await InviteAsync("Ama Mensah");
        Spoilers[wrong](_provider);
        using var browser = new TestBrowser(_host.Address);

        var (status, _) = await GoAsync(browser, link + "?account");

        Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.ServiceUnavailable, $"{wrong}: {status}");
        Assert.DoesNotContain("__Host-consultbot", browser.Cookies.Keys);
        using var unused = await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, unused.StatusCode);
    }

    [Fact]
    public async Task Return_AskedForByAnotherBrowserOrTwice_IsRefused()
    {
        var (link, _) = await InviteAsync("Ama Mensah");
        using var mine = new TestBrowser(_host.Address);
        using var other = new TestBrowser(_host.Address);
        var back = await AskAsync(mine, link + "?account");

        using var elsewhere = await other.GetAsync(back);
        using var changed = await mine.GetAsync(back.Replace("state=", "state=x", StringComparison.Ordinal));
        using var afterwards = await mine.GetAsync(back);

        Assert.All(new[] { elsewhere, changed, afterwards }, response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        var fresh = await AskAsync(mine, link + "?account");
        using var taken = await mine.GetAsync(fresh);
        using var replayed = await mine.GetAsync(fresh);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.BadRequest), (taken.StatusCode, replayed.StatusCode));
    }

    [Theory]
    [InlineData("&error=access_denied")]
    [InlineData("&iss=https%3A%2F%2Fevil.example")]
    public async Task Return_ThatTheProviderDidNotMean_IsRefused(string added)
    {
        var (link, _) = await InviteAsync("Ama Mensah");
        using var browser = new TestBrowser(_host.Address);
        var back = await AskAsync(browser, link + "?account");
        back = added.Contains("iss", StringComparison.Ordinal) ? back[..back.IndexOf("&iss=", StringComparison.Ordinal)] + added : back + added;

        using var response = await browser.GetAsync(back);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Start_FromAnotherSite_AcceptsNoInvitation()
    {
        var (link, _) = await InviteAsync("Ama Mensah");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, link + "?account");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Start_WhileTheProviderIsAway_SaysSoAndIsNotRepeatedForEverybody()
    {
        using var browser = new TestBrowser(_host.Address);
        await _provider.DisposeAsync();

        using var response = await browser.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        _provider = await LocalProvider.StartAsync();
    }

    [Fact]
    public async Task SignIn_WithoutAProvider_IsNotThere()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);

        using var response = await browser.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<p class=\"masthead__person\" hidden><a href=\"sign-in\"", await browser.ReadAsync("/"), StringComparison.Ordinal);
    }

    private IPeople People => _host.Services.GetRequiredService<IPeople>();

    private async Task<(string Link, string Person)> InviteAsync(string name)
    {
        var person = new Participant(ParticipantIds.Create(), name, new Delegation(DelegationKind.Other, "The Delegation"), DelegationFunction.Adviser, Language.English, "Africa/Accra", PersonRole.Delegate);
        var issued = await _host.Services.GetRequiredService<IInvitations>().InviteAsync(person, Duration.FromDays(1), null, default);
        return ("/invitation/" + issued.Token.Text, person.Id);
    }

    /// <summary>To the provider and back.</summary>
    private static async Task<(HttpStatusCode Status, string? Location)> GoAsync(TestBrowser browser, string path)
    {
        if (await AskAsync(browser, path) is not { Length: > 0 } back)
        {
            return (HttpStatusCode.ServiceUnavailable, null);
        }

        using var response = await browser.GetAsync(back);
        return (response.StatusCode, response.Headers.Location?.ToString());
    }

    /// <returns>The path that the provider sends the browser back to; empty where it was not sent there.</returns>
    private static async Task<string> AskAsync(TestBrowser browser, string path)
    {
        using var sent = await browser.GetAsync(path);
        if (sent.StatusCode != HttpStatusCode.SeeOther)
        {
            return "";
        }

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var consented = await client.GetAsync(sent.Headers.Location);
        Assert.StartsWith(Public + "/sign-in/callback?", consented.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        return consented.Headers.Location!.PathAndQuery;
    }

    private async Task<List<AuditEntry>> AuditAsync()
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in _host.Services.GetRequiredService<IAuditLog>().ReadAsync(Instant.MinValue, default))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
