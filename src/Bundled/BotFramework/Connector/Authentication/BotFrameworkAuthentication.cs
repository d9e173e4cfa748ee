using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who may talk to the bot.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <param name="authHeader">The whole Authorization header; null or empty when there is none.</param>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <returns>For whom the tokens of calls that the bot starts by itself are issued.</returns>
    /// <exception cref="NotSupportedException">The implementation starts none.</exception>
    public virtual string GetOriginatingAudience() =>
        throw new NotSupportedException($"{GetType().Name} names no audience for calls that the bot starts by itself.");

    /// <summary>Decides on a request before its body is read.</summary>
    /// <returns>Null when the connection says nothing and <see cref="AuthenticateRequestAsync"/> decides.</returns>
    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    internal virtual AuthenticateRequestResult FindByConnection(HttpContext httpContext) => null;
}
