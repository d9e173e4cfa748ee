using System.Net;
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
    public async Task Start_ProxyThatIsNoAddress_Fails() =>
        await Assert.ThrowsAnyAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestHost.StartAsync(settings: [("Limits:KnownProxies:0", "proxy.example")]));

    private static async Task<(HttpStatusCode Code, double? RetryAfter)> PostAsync(TestHost host, TestSession session, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{session.ConversationId}/activities");
        request.Headers.Authorization = new("Bearer", session.Token);
        request.Content = new StringContent($"{{\"type\":\"message\",\"text\":\"{number}\"}}", System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Http.SendAsync(request);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
