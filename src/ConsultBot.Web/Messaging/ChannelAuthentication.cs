using System.Security.Claims;
using ConsultBot.Web.Messaging.Sending;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging;

/// <summary>Puts the gate and the way back into the place that the SDK has for them.</summary>
internal sealed class ChannelAuthentication(
    ChannelGate gate, ChannelConnectorFactory factory, IHttpContextAccessor context, IOptions<ConnectorOptions> options, ILogger<ChannelAuthentication> logger)
    : BotFrameworkAuthentication
{
    /// <summary>Without an app id or a secret: what it is asked for is nothing that the bot uses.</summary>
    private readonly ConfigurationBotFrameworkAuthentication _unused = new(new ConfigurationBuilder().Build());

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var http = context.HttpContext ?? throw new UnauthorizedAccessException("An activity is taken from an HTTP request only.");
        if (await gate.FindRefusalAsync(http, activity, cancellationToken) is { } refusal)
        {
            logger.RequestRefused(refusal.Status, refusal.Reason);
            http.Features.Set(refusal);
            throw new UnauthorizedAccessException(refusal.Reason);
        }

        var isRegistered = gate.IsRegistered;
        return new AuthenticateRequestResult
        {
            Audience = options.Value.ScopeInUse,
            CallerId = isRegistered ? options.Value.Constants.CallerId : null,
            ClaimsIdentity = isRegistered
                ? new ClaimsIdentity([new Claim("aud", options.Value.AppId), new Claim("appid", options.Value.AppId)], "bearer")
                : new ClaimsIdentity([], "anonymous"),
            ConnectorFactory = factory,
        };
    }

    /// <summary>Refuses: the bot takes no connection that carries many activities.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        Task.FromException<AuthenticateRequestResult>(new UnauthorizedAccessException("The bot takes activities by POST only."));

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => factory;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _unused.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => options.Value.ScopeInUse;
}
