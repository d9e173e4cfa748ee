using System.Net;
using System.Net.WebSockets;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task Messages_OfOneUserInAFlood_AreRefusedWithRetryAfter_OfAnotherAreNot()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:UserPerSecond", "2")]);
        var flooding = await host.OpenAsync();
        var other = await host.OpenAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => PostAsync(host, flooding, number)));
        var calm = await PostAsync(host, other, 0);

        Assert.InRange(statuses.Count(status => status.Code == HttpStatusCode.OK), 10, 30);
        Assert.All(statuses.Where(status => status.Code != HttpStatusCode.OK), status => Assert.Equal((HttpStatusCode.TooManyRequests, true), (status.Code, status.RetryAfter >= 1)));
        Assert.Equal(HttpStatusCode.OK, calm.Code);
    }

    [Fact]
    public async Task Requests_OfOneAddressInAFlood_AreRefusedWithRetryAfter()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:AddressPerSecond", "3")]);

        var responses = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => host.Http.GetAsync(new Uri("/nothing-here", UriKind.Relative))));

        Assert.InRange(responses.Count(response => response.StatusCode == HttpStatusCode.NotFound), 15, 40);
        var refused = responses.Where(response => response.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, response => Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1)));
        Assert.All(refused, response => Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task Conversations_OfOneAddressInAFlood_AreRefusedWithRetryAfter()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:ConversationsPerMinute", "3")]);

        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.Http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null)));

        Assert.Equal(3, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
        var refused = responses.Where(response => response.StatusCode != HttpStatusCode.OK).ToList();
        Assert.All(refused, response => Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode));
        Assert.All(refused, response => Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("Limits:StreamsPerUser", false)]
    [InlineData("Limits:StreamsPerAddress", true)]
    public async Task Streams_AboveALimit_AreRefusedUntilOneCloses(string limit, bool isCountedAcrossUsers)
    {
        await using var host = await TestHost.StartAsync(settings: [(limit, "2")]);
        var (ada, ben) = (await host.OpenAsync(), await host.OpenAsync());
        using var first = await TestStream.OpenAsync(await AddressAsync(host, ada));
        using var second = await TestStream.OpenAsync(await AddressAsync(host, ada));

        Assert.False(await OpensAsync(host, ada));
        Assert.Equal(!isCountedAcrossUsers, await OpensAsync(host, ben));
        second.Dispose();
        while (!await OpensAsync(host, ada))
        {
            // The server hears of the close a moment later.
        }
    }

    [Fact]
    public async Task Start_ProxyThatIsNoAddress_Fails() =>
        await Assert.ThrowsAnyAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestHost.StartAsync(settings: [("Limits:KnownProxies:0", "proxy.example")]));

    private static async Task<Uri> AddressAsync(TestHost host, TestSession session) =>
        new((await host.SendAsync(HttpMethod.Get, session.Path + "?watermark=0", session.Token)).Body.GetProperty("streamUrl").GetString()!);

    private static async Task<bool> OpensAsync(TestHost host, TestSession session)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(await AddressAsync(host, session), CancellationToken.None);
            return true;
        }
        catch (WebSocketException)
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, socket.HttpStatusCode);
            return false;
        }
    }

    private static async Task<(HttpStatusCode Code, double? RetryAfter)> PostAsync(TestHost host, TestSession session, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{session.ConversationId}/activities");
        request.Headers.Authorization = new("Bearer", session.Token);
        request.Content = new StringContent($"{{\"type\":\"message\",\"text\":\"{number}\"}}", System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Http.SendAsync(request);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
