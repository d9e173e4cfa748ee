using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

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
    [InlineData("Development", "Production", true)]
    [InlineData("Production", "Development", false)]
    [InlineData("Staging", "Development", false)]
    [InlineData(null, "Development", true)]
    [InlineData(null, "Production", false)]
    [InlineData(null, null, false)]
    public void FindRefusal_Environment_HostDecidesBeforeConfiguration(string? host, string? configured, bool letIn)
    {
        foreach (var key in new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, configured)]).Build();
            var access = new LocalDevelopmentAccess(configuration);

            Assert.Equal(letIn, access.FindRefusal(Context(IPAddress.Loopback, "localhost", host)) == null);
        }
    }

    [Fact]
    public void FindRefusal_NoServicesAndNoConfiguration_Refuses()
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };

        Assert.Contains("Development", new LocalDevelopmentAccess(null).FindRefusal(context), StringComparison.Ordinal);
    }

    private static string? Refusal(string? address = "127.0.0.1", string host = "localhost:3978", Action<HttpContext>? change = null)
    {
        var context = Context(address == null ? null : IPAddress.Parse(address), host, "Development");
        change?.Invoke(context);
        return new LocalDevelopmentAccess(null).FindRefusal(context);
    }

    private static DefaultHttpContext Context(IPAddress? address, string host, string? environment)
    {
        var services = new ServiceCollection();
        if (environment != null)
        {
            services.AddSingleton<IHostEnvironment>(new Host { EnvironmentName = environment });
        }

        var context = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
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
