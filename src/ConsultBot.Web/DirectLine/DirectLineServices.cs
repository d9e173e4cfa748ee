using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using ConsultBot.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Web.DirectLine;

/// <summary>Registers the embedded Direct Line channel.</summary>
public static class DirectLineServices
{
    /// <summary>Needs <see cref="ITableStore"/> and <see cref="IBot"/>, the bot resolved once a turn; middleware and the error handler are set on <see cref="DirectLineAdapter"/>.</summary>
    /// <param name="configuration">Its section "DirectLine" holds <see cref="DirectLineOptions"/>.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConversationLog, ConversationLog>();
        services.TryAddSingleton<IConversationStreams, ConversationStreams>();
        services.TryAddSingleton<DirectLineAdapter>();
        services.TryAddSingleton(CreateTurns);
        services.TryAddSingleton(CreateConversations);
        services.TryAddSingleton<DirectLineTokens>();
        services.TryAddSingleton<StreamTickets>();
        services.TryAddSingleton<StreamAddress>();
        services.TryAddSingleton<StreamEndpoint>();
        services.TryAddSingleton<OriginPolicy>();
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.AddHostedService<TurnSweeper>();
        return services.AddKeys();
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        // One name for all instances: it is part of what the keys are derived from, and is the content folder's path otherwise.
        services.AddDataProtection().SetApplicationName("ConsultBot");
        services.TryAddSingleton<DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys>(
            (options, keys) => options.XmlRepository = new TableXmlRepository(keys));
        return services;
    }

    private static ConversationTurns CreateTurns(IServiceProvider services)
    {
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        return new ConversationTurns(
            services.GetRequiredService<IConversationLog>(),
            services.GetRequiredService<DirectLineAdapter>(),
            async (turn, cancellationToken) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turn, cancellationToken);
            },
            Account(services),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<ConversationTurns>>());
    }

    private static DirectLineConversations CreateConversations(IServiceProvider services) => new(
        services.GetRequiredService<IConversationLog>(),
        services.GetRequiredService<IConversationStreams>(),
        services.GetRequiredService<ConversationTurns>(),
        Account(services),
        services.GetRequiredService<TimeProvider>());

    private static ChannelAccount Account(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        return new ChannelAccount { Id = options.BotId, Name = options.BotName, Role = "bot" };
    }
}
