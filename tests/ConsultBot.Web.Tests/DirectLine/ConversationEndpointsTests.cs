using System.Net;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class ConversationEndpointsTests
{
    [Fact]
    public async Task Start_NewConversation_GreetsOnceInTheLocaleAsked()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();

        var (again, _) = await host.SendAsync(HttpMethod.Post, "/conversations", session.Token, "{\"locale\":\"es\"}");
        await session.IdleAsync();

        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Equal([$"hello {session.UserId} in fr"], await session.TextsAsync());
    }

    [Fact]
    public async Task Start_Greeting_HasSuggestionsAndAnswersNothing()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await session.IdleAsync();

        var greeting = Assert.Single((await session.ReadAsync()).Activities);

        Assert.False(greeting.TryGetProperty("replyToId", out _));
        Assert.False(greeting.TryGetProperty("serviceUrl", out _));
        Assert.Equal("bot", greeting.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(1, greeting.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"locale\":7}")]
    [InlineData("{\"locale\":\"<script>\"}")]
    [InlineData("{\"locale\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}")]
    public async Task Start_UnusableLocale_StartsWithoutOne(string body)
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync(body);
        await session.IdleAsync();

        Assert.Equal([$"hello {session.UserId} in no language"], await session.TextsAsync());
    }

    [Fact]
    public async Task Start_StreamUrl_IsAbsoluteAndCarriesNoToken()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();

        Assert.Equal("ws", session.StreamUrl.Scheme);
        Assert.Equal(host.Address.Authority, session.StreamUrl.Authority);
        Assert.DoesNotContain(session.Token, session.StreamUrl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_BehindTlsProxy_GivesWssAndTheWatermark()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();
        await session.SayAsync("one");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline{session.Path}?watermark=2");
        request.Headers.Authorization = new("Bearer", session.Token);
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await host.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"wss://", body, StringComparison.Ordinal);
        Assert.Contains("watermark=2", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_ConversationThatIsGone_BeginsItAgain()
    {
        await using var first = await TestHost.StartAsync();
        var session = await first.OpenAsync();
        await session.SayAsync("lost with the store");
        var keys = new ConsultBot.Tables.DataProtectionKeys(first.Store);
        var emptied = new ConsultBot.Tables.Local.MemoryTableStore();
        foreach (var (key, number) in (await keys.ReadAsync(CancellationToken.None)).Select((key, number) => (key, number)))
        {
            await new ConsultBot.Tables.DataProtectionKeys(emptied).AddAsync($"key-{number}", key, CancellationToken.None);
        }

        await using var second = await TestHost.StartAsync(emptied);
        var (status, body) = await second.SendAsync(HttpMethod.Get, session.Path + "?watermark=9", session.Token);
        await second.Turns.WhenIdleAsync(session.ConversationId, CancellationToken.None);
        var (_, history) = await second.SendAsync(HttpMethod.Get, session.Path + "/activities?watermark=9", session.Token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(session.ConversationId, body.GetProperty("conversationId").GetString());
        Assert.StartsWith("hello", Assert.Single(history.GetProperty("activities").EnumerateArray()).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_AnyFile_IsRefusedWithoutEndingTheSession()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.OpenAsync();

        var (status, body) = await host.SendAsync(HttpMethod.Post, session.Path + "/upload?userId=ada", session.Token, "{}");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal("AttachmentsNotSupported", body.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task SessionId_Always_Is404()
    {
        await using var host = await TestHost.StartAsync();

        var (status, _) = await host.SendAsync(HttpMethod.Get, "/session/getsessionid");

        Assert.Equal(HttpStatusCode.NotFound, status);
    }
}
