using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Lets nobody in and reaches nobody: this implementation checks no tokens and asks for none. A product brings its own <see cref="BotFrameworkAuthentication"/>.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration) => ArgumentNullException.ThrowIfNull(configuration);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        Task.FromException<AuthenticateRequestResult>(new UnauthorizedAccessException("Tokens are not checked, so they let nobody in."));

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        Task.FromException<AuthenticateRequestResult>(new UnauthorizedAccessException("Tokens are not checked, so they let nobody in."));

    /// <exception cref="NotSupportedException">Always.</exception>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        throw new NotSupportedException("There are no credentials with which to reach a channel.");

    /// <returns>Null: no turn of this implementation has a client for users' tokens.</returns>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(null);
}
