using System.Net;
using System.Net.WebSockets;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class OriginTests
{
    [Fact]
    public async Task Request_FromItsOwnPage_IsTaken()
    {
        await using var host = await TestHost.StartAsync();

        var (same, _) = await host.SendAsync(HttpMethod.Post, "/tokens/generate", origin: $"http://{host.Address.Authority}");
        var (behindTls, _) = await host.SendAsync(HttpMethod.Post, "/tokens/generate", origin: $"https://{host.Address.Authority}");

        Assert.Equal(HttpStatusCode.OK, same);
        Assert.Equal(HttpStatusCode.OK, behindTls);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("file://127.0.0.1")]
    public async Task Request_FromAForeignPage_IsRefusedButNotWith403(string origin)
    {
        await using var host = await TestHost.StartAsync();

        var (status, _) = await host.SendAsync(HttpMethod.Post, "/tokens/generate", origin: origin);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Stream_FromAForeignPage_IsRefusedAndTheTicketStaysGood()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => TestStream.OpenAsync(session.StreamUrl, "https://evil.example"));
        using var stream = await TestStream.OpenAsync(session.StreamUrl, $"http://{host.Address.Authority}");

        Assert.NotNull(await stream.FrameAsync());
    }

    [Theory]
    [InlineData("https://www.example.org", HttpStatusCode.NoContent, "https://www.example.org")]
    [InlineData("https://evil.example", HttpStatusCode.BadRequest, null)]
    public async Task Preflight_Origin_IsAnsweredForConfiguredOnes(string origin, HttpStatusCode expected, string? allowed)
    {
        await using var host = await TestHost.StartAsync(settings: ("DirectLine:AllowedOrigins:0", "https://www.example.org"));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.Equal(allowed is not null, response.Headers.TryGetValues("Access-Control-Allow-Headers", out var names)
            && names.Single().Contains("x-ms-bot-agent", StringComparison.Ordinal));
    }
}
