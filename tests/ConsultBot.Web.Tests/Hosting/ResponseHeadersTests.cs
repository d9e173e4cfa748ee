namespace ConsultBot.Web.Tests.Hosting;

public sealed class ResponseHeadersTests
{
    public static TheoryData<string, string> Requests() => new()
    {
        { "GET", "/" }, { "GET", "/assets/nothing" }, { "GET", "/nothing" }, { "POST", "/v3/directline/tokens/generate" }, { "POST", "/v3/directline/tokens/refresh" },
        { "GET", "/v3/directline/conversations/c/stream" }, { "GET", "/invitation/none" }, { "POST", "/sign-out" }, { "DELETE", "/" }, { "OPTIONS", "/v3/directline/conversations" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Response_OfAnyKind_CarriesTheHeaders(string method, string path)
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await host.Http.SendAsync(request);

        string Header(string name) => string.Join(',', response.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("max-age=31536000", Header("Strict-Transport-Security"));
        Assert.StartsWith("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithFrameParents_MayBeHeldByThoseAlone()
    {
        await using var host = await TestHost.StartAsync(settings: [("Web:FrameParents:0", "https://www.example.org"), ("Web:FrameParents:1", "https://other.example")]);

        using var page = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        using var api = await host.Http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);

        Assert.EndsWith("frame-ancestors https://www.example.org https://other.example", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
        Assert.EndsWith("frame-ancestors 'none'", api.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.example.org/page")]
    [InlineData("http://www.example.org")]
    [InlineData("*")]
    [InlineData("https://a.example; script-src *")]
    public async Task Start_FrameParentThatIsNoOrigin_Fails(string parent) =>
        await Assert.ThrowsAnyAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestHost.StartAsync(settings: [("Web:FrameParents:0", parent)]));
}
