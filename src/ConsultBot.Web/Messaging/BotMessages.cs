using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Bot.Reminders;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Status;
using ConsultBot.Tables;
using ConsultBot.Tables.Reminders;
using ConsultBot.Web.Audit;
using ConsultBot.Web.Health;
using ConsultBot.Web.Mail;
using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Messaging.Tokens;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging;

/// <summary>The endpoint that Teams and the other channels of the Bot Connector post to.</summary>
public static class BotMessages
{
    private const long BodyBytes = 256 * 1024;

    /// <param name="configuration">Its section "Connector" holds <see cref="ConnectorOptions"/>.</param>
    public static IServiceCollection AddBotMessages(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddConnector(configuration);

        // In place of the bot's own, which knows of nothing that works by itself.
        services.AddSingleton<IServiceWatch>(provider => provider.GetRequiredService<SelfCheck>());
        services.AddSingleton<IChannelAdapters, ChannelAdapters>();
        services.AddSingleton<EnquiryDelivery>();
        services.AddHostedService<EnquiryWatch>();
        services.AddSingleton<SeatNoticeDelivery>();
        services.AddHostedService<SeatNoticeWatch>();
        services.AddReminderDispatch();
        services.AddMail(configuration);
        services.AddSingleton<ISendLimits>(provider => Limits(provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<IOptions<ReminderOptions>>().Value));
        services.AddHostedService<ReminderWatch>();
        return services;
    }

    /// <summary>POST /api/messages.</summary>
    public static WebApplication MapBotMessages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Map("/api/messages", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(BodyBytes));
        return app;
    }

    /// <summary>The gate, the adapter behind it, and the way back; an <see cref="IBot"/> is all that they need.</summary>
    internal static void AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection(ConnectorOptions.Section))
            .PostConfigure(options => options.Complete(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.TryAddSingleton(provider => new ConnectorTransport(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorTransport>>()));
        services.TryAddSingleton(provider => new ConnectorTokens(
            provider.GetRequiredService<IOptions<ConnectorOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<LocalDevelopmentAccess>().AddSingleton<TokenVerifier>().AddSingleton<IssuerKeys>().AddSingleton<ServiceAddresses>();
        services.AddSingleton<ConnectorCredentials>().AddSingleton<ChannelConnectorFactory>().AddSingleton<ChannelGate>();
        services.AddSingleton<BotFrameworkAuthentication, ChannelAuthentication>();
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
    }

    private static async Task TakeAsync(
        HttpContext context, ChannelGate gate, IBotFrameworkHttpAdapter adapter, IBot bot, RefusalRecord record, ILogger<ChannelGate> logger, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsPost(context.Request.Method) && gate.FindEarlyRefusal(context) is { } early)
        {
            logger.RequestRefused(early.Status, early.Reason);
            await record.NoteAsync(context, "/api/messages", $"message refused: {early.Reason}");
            await RefuseAsync(context, early, cancellationToken);
            return;
        }

        await adapter.ProcessAsync(context.Request, context.Response, bot, cancellationToken);
        if (context.Features.Get<ChannelRefusal>() is { } refusal && !context.Response.HasStarted)
        {
            await record.NoteAsync(context, "/api/messages", $"message refused: {refusal.Reason}");
            await RefuseAsync(context, refusal, cancellationToken);
        }
    }

    private static Task RefuseAsync(HttpContext context, ChannelRefusal refusal, CancellationToken cancellationToken)
    {
        var isUnknown = refusal.Status == StatusCodes.Status401Unauthorized;
        context.Response.StatusCode = refusal.Status;
        context.Response.Headers.WWWAuthenticate = isUnknown ? "Bearer" : default;
        var body = new { error = new { code = isUnknown ? "Unauthorized" : "Forbidden", message = $"The activity is refused: {refusal.Reason}." } };
        return context.Response.WriteAsJsonAsync(body, cancellationToken);
    }

    private static SharedSendLimits Limits(ITableStore store, ReminderOptions options) => new(store, options.PerTenant, options.PerConversation);
}
