using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.ChatPage;

public sealed partial class ChatPageTests
{
    [Fact]
    public async Task Page_Headers_AllowItsOwnHostOnly()
    {
        await using var host = await TestHost.StartAsync();
        using var one = await host.Http.GetAsync("/");
        using var other = await host.Http.GetAsync("/");

        var policy = one.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, other.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", one.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", one.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("microphone=()", one.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.True(one.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Page_Tags_BearTheNonceAndNothingIsInline()
    {
        await using var host = await TestHost.StartAsync();
        using var response = await host.Http.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();
        var nonce = NoncePattern().Match(response.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value;

        var scripts = ScriptPattern().Matches(page);

        Assert.Equal(3, scripts.Count);
        Assert.All(scripts, script => Assert.Contains($"nonce=\"{WebUtility.HtmlEncode(nonce)}\"", WebUtility.HtmlEncode(WebUtility.HtmlDecode(script.Value)).Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=", page);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "en", "Migration consultations")]
    [InlineData("fr-CH, en;q=0.5", "fr", "Consultations &lt;migratoires&gt;")]
    [InlineData("de, es;q=0.8, en;q=0.9", "en", "Migration consultations")]
    public async Task Page_Language_IsTheReaders(string? accepted, string language, string heading)
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        using var response = await host.Http.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($">{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{language}\" lang=\"{language}\" selected>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Texts_AreJsonThatCannotEndItsTag()
    {
        await using var host = await TestHost.StartAsync();
        var page = await host.Http.GetStringAsync("/");

        var json = TextsPattern().Match(page).Groups[1].Value;

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal("Consultations <migratoires>", JsonElement.Parse(json).GetProperty("fr").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    public async Task WebChat_InEachEncoding_IsThePinnedRelease(string accepted, string encoding)
    {
        await using var host = await TestHost.StartAsync();
        var page = await host.Http.GetStringAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + WebChatPattern().Match(page).Groups[1].Value);
        request.Headers.Add("Accept-Encoding", accepted);

        using var response = await host.Http.SendAsync(request);
        var body = Unpack(await response.Content.ReadAsByteArrayAsync(), encoding);

        Assert.Equal(encoding, string.Concat(response.Content.Headers.ContentEncoding));
        Assert.Equal("0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff", Convert.ToHexStringLower(SHA256.HashData(body)));
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Asset_KnownETag_Is304()
    {
        await using var host = await TestHost.StartAsync();
        var path = "/" + WebChatPattern().Match(await host.Http.GetStringAsync("/")).Groups[1].Value;
        using var first = await host.Http.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? new EntityTagHeaderValue("\"none\""));

        using var second = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Asset_EveryOneOnThePage_IsThere()
    {
        await using var host = await TestHost.StartAsync();
        var page = await host.Http.GetStringAsync("/");

        var paths = AssetPattern().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(5, paths.Count);
        foreach (var path in paths)
        {
            using var head = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/" + path));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }
    }

    [Theory]
    [InlineData("/assets/none.js")]
    [InlineData("/assets/..%2fappsettings.json")]
    public async Task Asset_Unknown_Is404(string path)
    {
        await using var host = await TestHost.StartAsync();

        using var response = await host.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static byte[] Unpack(byte[] body, string encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex NoncePattern();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptPattern();

    [GeneratedRegex("application/json\"[^>]*>(.*?)</script>")]
    private static partial Regex TextsPattern();

    [GeneratedRegex("src=\"(assets/webchat-4\\.18\\.1-[0-9a-f]{12}\\.js)\"")]
    private static partial Regex WebChatPattern();

    [GeneratedRegex("(?:src|href)=\"(assets/[^\"]+)\"")]
    private static partial Regex AssetPattern();
}
