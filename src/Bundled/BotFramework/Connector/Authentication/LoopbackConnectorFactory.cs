namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors without credentials, which reach this machine only.</summary>
internal sealed class LoopbackConnectorFactory : ConnectorFactory
{
    public static LoopbackConnectorFactory Instance { get; } = new();

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConversationConnector(serviceUrl, ConnectorTransport.Shared));
}
