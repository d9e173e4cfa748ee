using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

public sealed class ConfigurationBotFrameworkAuthenticationTests
{
    private static readonly IConfiguration Development = new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create("ASPNETCORE_ENVIRONMENT", (string?)"Development")])
        .Build();

    [Fact]
    public async Task AuthenticateRequestAsync_WithoutAConnection_Refuses()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Development);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            authentication.AuthenticateRequestAsync(new Activity(), $"Bearer {AuthorizationHeaderTests.Jwt}", CancellationToken.None));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            authentication.AuthenticateRequestAsync(new Activity(), string.Empty, CancellationToken.None));
    }

    [Fact]
    public void Constructor_WithCredentialsOrConditions_Throws()
    {
        Assert.Throws<NotSupportedException>(() => new ConfigurationBotFrameworkAuthentication(Development, new NoCredentials()));
        Assert.Throws<NotSupportedException>(() =>
            new ConfigurationBotFrameworkAuthentication(Development, authConfiguration: new AuthenticationConfiguration()));
    }

    [Fact]
    public void Registration_AsProductsDo_Resolves()
    {
        using var services = new ServiceCollection()
            .AddSingleton(Development)
            .AddLogging()
            .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
            .AddSingleton<IBotFrameworkHttpAdapter, AdapterOfAProduct>()
            .BuildServiceProvider();

        var adapter = Assert.IsType<AdapterOfAProduct>(services.GetRequiredService<IBotFrameworkHttpAdapter>());

        Assert.NotNull(adapter.OnTurnError);
    }

    [Fact]
    public async Task CreateConnectorFactory_ForAnyone_ReachesLoopbackOnly()
    {
        var factory = new ConfigurationBotFrameworkAuthentication(Development).CreateConnectorFactory(new ClaimsIdentity());

        using var connector = await factory.CreateAsync("https://example.org/", "audience", CancellationToken.None);

        Assert.Equal(new Uri("https://example.org/"), connector.BaseUri);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ((ConversationConnector)connector).SendAsync(MessageFactory.Text("hi"), CancellationToken.None));
        Assert.Contains("https://example.org", error.Message, StringComparison.Ordinal);
    }

    private sealed class AdapterOfAProduct : CloudAdapter
    {
        public AdapterOfAProduct(BotFrameworkAuthentication authentication, ILogger<IBotFrameworkHttpAdapter> logger)
            : base(authentication, logger)
        {
            OnTurnError = (_, _) => Task.CompletedTask;
        }
    }

    private sealed class NoCredentials : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
