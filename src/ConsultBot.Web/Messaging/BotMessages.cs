using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Enquiries;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace ConsultBot.Web.Messaging;

/// <summary>The endpoint that Teams and the other channels of the Bot Connector post to.</summary>
public static class BotMessages
{
    private const long BodyBytes = 256 * 1024;

    public static IServiceCollection AddBotMessages(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.AddSingleton<IChannelAdapters, ChannelAdapters>();
        services.AddSingleton<EnquiryDelivery>();
        services.AddHostedService<EnquiryWatch>();
        return services;
    }

    /// <summary>POST /api/messages.</summary>
    public static WebApplication MapBotMessages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Map("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken cancellationToken) =>
                adapter.ProcessAsync(context.Request, context.Response, bot, cancellationToken))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(BodyBytes));
        return app;
    }
}
