using System.Net;
using ConsultBot.Web.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace ConsultBot.Web.Tests.Messaging;

public sealed class LocalDevelopmentAccessTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("127.8.9.1", "127.0.0.1")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST")]
    public void FindRefusal_LoopbackInDevelopment_LetsIn(string address, string host) =>
        Assert.Null(Refusal(address, host));

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("172.17.0.1")]
    [InlineData("::ffff:10.0.0.5")]
    [InlineData("fe80::1")]
    [InlineData("0.0.0.0")]
    public void FindRefusal_OtherAddress_Refuses(string address) =>
        Assert.Contains("loopback", Refusal(address), StringComparison.Ordinal);

    [Fact]
    public void FindRefusal_UnknownAddress_Refuses() => Assert.Contains("loopback", Refusal(address: null), StringComparison.Ordinal);

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("X-Original-For")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("X-ARR-LOG-ID")]
    public void FindRefusal_ForwardedRequest_Refuses(string header) =>
        Assert.Contains("forwarded", Refusal(change: context => context.Request.Headers[header] = "127.0.0.1"), StringComparison.Ordinal);

    [Fact]
    public void FindRefusal_ConversationHeaderOfTheProtocol_LetsIn() =>
        Assert.Null(Refusal(change: context => context.Request.Headers["x-ms-conversation-id"] = "c1"));

    [Theory]
    [InlineData("bot.example.org")]
    [InlineData("localhost.example.org")]
    [InlineData("10.0.0.5:3978")]
    [InlineData("")]
    public void FindRefusal_OtherHostName_Refuses(string host) =>
        Assert.Contains("Host", Refusal(host: host), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://127.0.0.1:3978", true)]
    public void FindRefusal_Origin_MustBeLocal(string origin, bool letIn) =>
        Assert.Equal(letIn, Refusal(change: context => context.Request.Headers.Origin = origin) == null);

    [Fact]
    public void FindRefusal_MalformedAuthorization_Refuses() =>
        Assert.Contains("Authorization", Refusal(change: context => context.Request.Headers.Authorization = "garbage"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    public void FindRefusal_Environment_MustBeDevelopment(string environment, bool letIn) =>
        Assert.Equal(letIn, new LocalDevelopmentAccess(new Host { EnvironmentName = environment }).FindRefusal(Context(IPAddress.Loopback, "localhost")) is null);

    private static string? Refusal(string? address = "127.0.0.1", string host = "localhost:3978", Action<HttpContext>? change = null)
    {
        var context = Context(address == null ? null : IPAddress.Parse(address), host);
        change?.Invoke(context);
        return new LocalDevelopmentAccess(new Host { EnvironmentName = "Development" }).FindRefusal(context);
    }

    private static DefaultHttpContext Context(IPAddress? address, string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address;
        context.Request.Host = new HostString(host);
        return context;
    }

    private sealed class Host : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = string.Empty;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = string.Empty;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
