using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ConsultBot.Web.Messaging.Sending;

/// <summary>Makes the way back to a channel. Whether something may be sent there is decided when it is.</summary>
internal sealed class ChannelConnectorFactory(ConnectorCredentials credentials, ConnectorTransport transport) : ConnectorFactory
{
    /// <summary>A name that can never be one (RFC 2606): a turn whose replies go into the HTTP response needs no serviceUrl.</summary>
    private static readonly Uri Nowhere = new("https://no-service-url.invalid/");

    public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var address = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : Nowhere;
        return Task.FromResult<IConnectorClient>(new ConnectorClient(address!, credentials, transport.Connector, disposeHttpClient: false));
    }
}
