using System.Net.Http.Headers;
using Microsoft.Rest;

namespace ConsultBot.Web.Messaging.Sending;

/// <summary>Stands before every call to a channel: keeps it from any address that is not allowed, and signs it where the bot's token may go.</summary>
internal sealed class ConnectorCredentials(ServiceAddresses addresses, ConnectorTokens tokens) : ServiceClientCredentials
{
    /// <exception cref="InvalidOperationException">The bot sends nothing there.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { } address || !addresses.IsAllowed(address.OriginalString))
        {
            throw new InvalidOperationException(
                $"A reply to '{request.RequestUri?.GetLeftPart(UriPartial.Authority)}' is refused: replies go to the hosts of Connector:ServiceHosts over https, and in Development to this machine.");
        }

        if (tokens.HasCredential && addresses.IsTrusted(address))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        }
    }
}
