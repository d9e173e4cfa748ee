using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who may talk to the bot.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <param name="authHeader">The whole Authorization header; null or empty when there is none.</param>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>The same for a connection that carries many activities.</summary>
    /// <exception cref="UnauthorizedAccessException">The connection is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <returns>For whom the tokens of calls that the bot starts by itself are issued.</returns>
    /// <exception cref="NotSupportedException">The implementation starts none.</exception>
    public virtual string GetOriginatingAudience() =>
        throw new NotSupportedException($"{GetType().Name} names no audience for calls that the bot starts by itself.");
}
