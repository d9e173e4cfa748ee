namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the way back to a channel.</summary>
public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">As the activity has it; checked when something is sent.</param>
    /// <param name="audience">For whom the tokens of outgoing calls are issued.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
