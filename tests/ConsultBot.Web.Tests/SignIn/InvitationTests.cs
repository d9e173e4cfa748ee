using System.Net;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Web.Tests.SignIn;

public sealed class InvitationTests
{
    private const string Cookie = "__Host-consultbot";

    [Fact]
    public async Task Open_Link_ShowsWhomItIsForAndUsesNothingUp()
    {
        await using var host = await TestHost.StartAsync();
        var link = await InviteAsync(host, "Ama <Mensah> & {{options}}");
        using var scanner = new TestBrowser(host.Address);

        for (var look = 0; look < 3; look++)
        {
            using var response = await scanner.GetAsync(link);
            var page = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("Ama &lt;Mensah&gt; &amp; {{options}}", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain(link.Split('/')[^1], page, StringComparison.Ordinal);
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        Assert.Empty(scanner.Cookies);
        using var browser = new TestBrowser(host.Address);
        Assert.Equal(HttpStatusCode.SeeOther, await AcceptAsync(browser, link));
    }

    [Fact]
    public async Task Accept_Link_SignsTheBrowserInWithASafeCookie()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        var link = await InviteAsync(host, "Ama Mensah");

        using var response = await browser.PostAsync(link);
        var page = await browser.ReadAsync("/");
        var (first, second) = (await browser.UserAsync(), await browser.UserAsync());

        Assert.Equal("/", response.Headers.Location!.ToString());
        var set = browser.LastSet!.ToLowerInvariant();
        Assert.All(["secure", "httponly", "samesite=lax", "path=/", "max-age=43200"], part => Assert.Contains(part, set, StringComparison.Ordinal));
        Assert.DoesNotContain("domain", set, StringComparison.Ordinal);
        Assert.Contains("Signed in as Ama Mensah", page, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.StartsWith("dl_", first, StringComparison.Ordinal);
        Assert.Equal("Ama Mensah", (await People(host).FindByIdentityAsync(new ChannelIdentity("directline", "", first), default))!.Name);
    }

    [Fact]
    public async Task Accept_InASecondBrowser_IsRefusedAndTheSecondStaysAGuest()
    {
        await using var host = await TestHost.StartAsync();
        using var first = new TestBrowser(host.Address);
        using var second = new TestBrowser(host.Address);
        var link = await InviteAsync(host, "Ama Mensah");
        await AcceptAsync(first, link);

        using var refused = await second.PostAsync(link);
        using var looked = await second.GetAsync(link);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (refused.StatusCode, looked.StatusCode));
        Assert.Contains("has been used already", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(second.Cookies);
        Assert.NotEqual(await first.UserAsync(), await second.UserAsync());
        Assert.NotEqual(await second.UserAsync(), await second.UserAsync());
        Assert.DoesNotContain("Ama", await second.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_PressedTwice_StaysTheSamePerson()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        var link = await InviteAsync(host, "Ama Mensah");
        await AcceptAsync(browser, link);
        var user = await browser.UserAsync();

        Assert.Equal(HttpStatusCode.SeeOther, await AcceptAsync(browser, link));
        using var again = await browser.GetAsync(link);

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(user, await browser.UserAsync());
    }

    [Fact]
    public async Task Accept_TwentyBrowsersAtOnce_OneIsSignedIn()
    {
        await using var host = await TestHost.StartAsync();
        var link = await InviteAsync(host, "Ama Mensah");
        var browsers = Enumerable.Range(0, 20).Select(_ => new TestBrowser(host.Address)).ToList();

        var outcomes = await Task.WhenAll(browsers.Select(browser => AcceptAsync(browser, link)));

        Assert.Single(outcomes, HttpStatusCode.SeeOther);
        Assert.Equal(19, outcomes.Count(outcome => outcome == HttpStatusCode.Gone));
        Assert.Single(browsers, browser => browser.Cookies.Count > 0);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory]
    [InlineData("tampered", HttpStatusCode.NotFound, "not complete or not valid")]
    [InlineData("short", HttpStatusCode.NotFound, "not complete or not valid")]
    [InlineData("expired", HttpStatusCode.Gone, "has expired")]
    [InlineData("revoked", HttpStatusCode.Gone, "has been withdrawn")]
    [InlineData("erased", HttpStatusCode.NotFound, "not complete or not valid")]
    public async Task Open_LinkThatIsNoGood_SaysWhyAndSignsNobodyIn(string how, HttpStatusCode expected, string says)
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(time: time);
        using var browser = new TestBrowser(host.Address);
        var issued = await IssueAsync(host, "Ama Mensah");
        var text = issued.Token.Text;
        switch (how)
        {
            case "tampered": text = text[..20] + (text[20] == 'a' ? 'b' : 'a') + text[21..]; break;
            case "short": text = text[..^1]; break;
            case "expired": time.Advance(TimeSpan.FromDays(14)); break;
            case "revoked": await host.Services.GetRequiredService<IInvitations>().RevokeAsync(issued.Person.Id, default); break;
            default: await People(host).EraseAsync(issued.Person.Id, default); break;
        }

        using var looked = await browser.GetAsync("/invitation/" + text);
        using var accepted = await browser.PostAsync("/invitation/" + text);

        Assert.Equal((expected, expected), (looked.StatusCode, accepted.StatusCode));
        Assert.Contains(says, await accepted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ama", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(browser.Cookies);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Accept_SentByAnotherSite_IsRefusedAndUsesNothingUp(string header, string value)
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        var link = await InviteAsync(host, "Ama Mensah");

        using var refused = await browser.PostAsync(link, (header, value));
        using var signOut = await browser.PostAsync("/sign-out", (header, value));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, signOut.StatusCode));
        Assert.Empty(browser.Cookies);

        // As a browser sends the form of a page without referrer.
        using var own = await browser.PostAsync(link, ("Sec-Fetch-Site", "same-origin"), ("Origin", "null"));
        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
    }

    [Fact]
    public async Task SignIn_TwelveHoursUnused_IsOver()
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(time: time);
        using var browser = new TestBrowser(host.Address);
        await AcceptAsync(browser, await InviteAsync(host, "Ama Mensah"));
        var user = await browser.UserAsync();

        for (var hours = 0; hours < 30; hours += 10)
        {
            time.Advance(TimeSpan.FromHours(10));
            Assert.Contains("Ama Mensah", await browser.ReadAsync("/"), StringComparison.Ordinal);
        }

        time.Advance(TimeSpan.FromHours(12));
        Assert.DoesNotContain("Ama Mensah", await browser.ReadAsync("/"), StringComparison.Ordinal);
        Assert.NotEqual(user, await browser.UserAsync());
    }

    [Fact]
    public async Task SignOut_Browser_IsAGuestAndItsOldUserNobodys()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        await AcceptAsync(browser, await InviteAsync(host, "Ama Mensah"));
        var (user, cookie) = (await browser.UserAsync(), browser.Cookies[Cookie]);

        using var response = await browser.PostAsync("/sign-out");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(browser.Cookies);
        Assert.Null(await People(host).FindByIdentityAsync(new ChannelIdentity("directline", "", user), default));

        // Somebody who kept the cookie has nothing of it.
        browser.Cookies[Cookie] = cookie;
        Assert.NotEqual(user, await browser.UserAsync());
    }

    [Fact]
    public async Task SignIn_EndedByAnOrganizer_EndsInTheBrowser()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        await AcceptAsync(browser, await InviteAsync(host, "Ama Mensah"));
        var user = await browser.UserAsync();

        await People(host).ReleaseAsync(new ChannelIdentity("directline", "", user), default);

        Assert.DoesNotContain("Ama", await browser.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Empty(browser.Cookies);
    }

    [Fact]
    public async Task Cookie_AlteredOrOfAToken_IsNotBelieved()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        await AcceptAsync(browser, await InviteAsync(host, "Ama Mensah"));
        var (user, cookie) = (await browser.UserAsync(), browser.Cookies[Cookie]);
        var (_, generated) = await host.SendAsync(HttpMethod.Post, "/tokens/generate");

        foreach (var forged in new[] { user, cookie[..^2] + "xx", $"0|{user}", generated.GetProperty("token").GetString()! })
        {
            browser.Cookies[Cookie] = forged;
            Assert.NotEqual(user, await browser.UserAsync());
        }
    }

    [Fact]
    public async Task SignIn_InAnotherPersonsBrowser_ReplacesThePerson()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        await AcceptAsync(browser, await InviteAsync(host, "Ama Mensah"));
        var before = await browser.UserAsync();

        await AcceptAsync(browser, await InviteAsync(host, "Kofi Boateng"));

        Assert.Contains("Signed in as Kofi Boateng", await browser.ReadAsync("/"), StringComparison.Ordinal);
        Assert.NotEqual(before, await browser.UserAsync());
        Assert.Null(await People(host).FindByIdentityAsync(new ChannelIdentity("directline", "", before), default));
    }

    [Fact]
    public async Task Page_NameLikeMarkup_IsText()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        await AcceptAsync(browser, await InviteAsync(host, "\"><script>alert(1)</script>{{options}}{{texts}}"));

        var page = await browser.ReadAsync("/");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<option value=\"en\""), part => part.Contains("selected", StringComparison.Ordinal));
        Assert.Equal(4, page.Split("<script").Length);
    }

    private static IPeople People(TestHost host) => host.Services.GetRequiredService<IPeople>();

    private static Task<IssuedInvitation> IssueAsync(TestHost host, string name) => host.Services.GetRequiredService<IInvitations>().InviteAsync(
        new Participant(ParticipantIds.Create(), name, new Delegation(DelegationKind.Other, "The Delegation"), DelegationFunction.Head, Language.English, "UTC", PersonRole.Delegate),
        Duration.FromDays(14), null, default);

    private static async Task<string> InviteAsync(TestHost host, string name) => "/invitation/" + (await IssueAsync(host, name)).Token.Text;

    private static async Task<HttpStatusCode> AcceptAsync(TestBrowser browser, string link)
    {
        using var response = await browser.PostAsync(link);
        return response.StatusCode;
    }
}
