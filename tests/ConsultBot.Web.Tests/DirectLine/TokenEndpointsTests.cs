using System.Net;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class TokenEndpointsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("{\"user\":{\"id\":\"dl_somebody_else\"}}")]
    [InlineData("not json")]
    public async Task Generate_WhateverTheBody_GivesANewConversationAndUser(string? body)
    {
        await using var host = await TestHost.StartAsync();

        var (status, answer) = await host.SendAsync(HttpMethod.Post, "/tokens/generate", body: body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1800, answer.GetProperty("expires_in").GetInt32());
        Assert.NotEqual("dl_somebody_else", answer.GetProperty("user").GetProperty("id").GetString());
        Assert.Equal(22, answer.GetProperty("conversationId").GetString()!.Length);
    }

    [Fact]
    public async Task Refresh_ValidToken_LivesLonger()
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(time: time);
        var session = await host.OpenAsync();
        time.Advance(TimeSpan.FromMinutes(20));

        var (status, answer) = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", session.Token);
        time.Advance(TimeSpan.FromMinutes(20));
        var (old, _) = await host.SendAsync(HttpMethod.Get, session.Path, session.Token);
        var (renewed, _) = await host.SendAsync(HttpMethod.Get, session.Path, answer.GetProperty("token").GetString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.Forbidden, old);
        Assert.Equal(HttpStatusCode.OK, renewed);
    }

    [Fact]
    public async Task Refresh_ExpiredToken_Is403()
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(time: time);
        var session = await host.OpenAsync();
        time.Advance(TimeSpan.FromMinutes(30));

        var (status, answer) = await host.SendAsync(HttpMethod.Post, "/tokens/refresh", session.Token);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("TokenExpired", answer.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("POST", "/conversations")]
    [InlineData("GET", "/conversations/any")]
    [InlineData("GET", "/conversations/any/activities")]
    [InlineData("POST", "/conversations/any/activities")]
    [InlineData("POST", "/conversations/any/upload")]
    [InlineData("POST", "/tokens/refresh")]
    public async Task AnyEndpoint_WithoutToken_Is403(string method, string path)
    {
        await using var host = await TestHost.StartAsync();

        var (none, _) = await host.SendAsync(new HttpMethod(method), path);
        var (forged, _) = await host.SendAsync(new HttpMethod(method), path, "CfDJ8forged");

        Assert.Equal(HttpStatusCode.Forbidden, none);
        Assert.Equal(HttpStatusCode.Forbidden, forged);
    }

    [Fact]
    public async Task Activities_TokenOfAnotherConversation_Is403AndChangesNothing()
    {
        await using var host = await TestHost.StartAsync();
        var (mine, other) = (await host.OpenAsync(), await host.OpenAsync());

        var (posted, _) = await host.SendAsync(HttpMethod.Post, other.Path + "/activities", mine.Token, "{\"type\":\"message\",\"text\":\"hi\"}");
        var (read, _) = await host.SendAsync(HttpMethod.Get, other.Path + "/activities", mine.Token);
        await other.IdleAsync();

        Assert.Equal(HttpStatusCode.Forbidden, posted);
        Assert.Equal(HttpStatusCode.Forbidden, read);
        Assert.Single(await other.TextsAsync());
    }

    [Fact]
    public async Task Token_AfterARestart_IsStillGood()
    {
        await using var first = await TestHost.StartAsync();
        var session = await first.OpenAsync();
        await session.SayAsync("before");
        await first.StopAsync();

        await using var second = await TestHost.StartAsync(first.Store);
        var (status, answer) = await second.SendAsync(HttpMethod.Get, session.Path + "/activities", session.Token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3, answer.GetProperty("activities").GetArrayLength());
    }
}
