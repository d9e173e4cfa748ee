namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app id and its credentials.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <returns>Whether the bot has no app id, and so no tokens to check.</returns>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);
}
