using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Lets in programs on the developer's machine while the host runs in Development, and refuses every other request: this
/// implementation checks no tokens. It needs no HTTP client either, since replies go through one of its own.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string Anonymous = "anonymous";
    private const string ConnectorAudience = "https://api.botframework.com";

    private readonly LocalDevelopmentAccess _localAccess;
    private readonly ILogger _logger;

    /// <param name="configuration">Says the environment (<c>ASPNETCORE_ENVIRONMENT</c>, <c>DOTNET_ENVIRONMENT</c>) where no host environment is registered.</param>
    /// <exception cref="NotSupportedException">Credentials or conditions on tokens are given, which would not be obeyed.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (credentialsFactory != null || authConfiguration != null)
        {
            throw new NotSupportedException("The bundled Bot Framework checks no tokens, so it takes neither credentials nor conditions on them.");
        }

        _localAccess = new LocalDevelopmentAccess(configuration);
        _logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Refuses: without the connection at hand there is only the token, and tokens are not checked.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        Task.FromException<AuthenticateRequestResult>(new UnauthorizedAccessException("Tokens are not checked, so they let nobody in."));

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => LoopbackConnectorFactory.Instance;

    public override string GetOriginatingAudience() => ConnectorAudience;

    internal override AuthenticateRequestResult FindByConnection(HttpContext httpContext)
    {
        if (_localAccess.FindRefusal(httpContext) is { } reason)
        {
            Log.RequestRefused(_logger, reason);
            throw new UnauthorizedAccessException($"The request is refused: {reason}.");
        }

        return new AuthenticateRequestResult
        {
            Audience = ConnectorAudience,
            ClaimsIdentity = new ClaimsIdentity([], Anonymous),
            ConnectorFactory = LoopbackConnectorFactory.Instance,
        };
    }
}
