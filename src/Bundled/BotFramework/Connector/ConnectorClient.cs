using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sends a turn's replies to its <c>serviceUrl</c>. Where replies may go is for its credentials to say, which see each request before it is sent.</summary>
public class ConnectorClient : IConnectorClient
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient _client;
    private readonly ServiceClientCredentials _credentials;
    private readonly bool _disposesClient;

    /// <param name="baseUri">The <c>serviceUrl</c>.</param>
    /// <param name="credentials">Signs each request, or throws to keep it from being sent.</param>
    /// <param name="disposeHttpClient">Whether the HTTP client goes with this one.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(customHttpClient);
        (BaseUri, _credentials, _client, _disposesClient) = (baseUri, credentials, customHttpClient, disposeHttpClient);
    }

    public Uri BaseUri { get; set; }

    /// <summary>Releases the HTTP client if it was handed over.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Posts to the conversation.</summary>
    /// <returns>With a null id when the channel gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel answered with anything but success.</exception>
    /// <exception cref="InvalidOperationException">The credentials keep a reply from going there.</exception>
    /// <exception cref="HttpRequestException">The channel can't be reached.</exception>
    internal Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, ConnectorAddress.Activities(BaseUri, activity.Conversation?.Id), activity, cancellationToken);

    /// <summary>Posts as the answer to the activity <see cref="Activity.ReplyToId"/>.</summary>
    /// <inheritdoc cref="SendAsync"/>
    internal Task<ResourceResponse> ReplyAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, ConnectorAddress.Activity(BaseUri, activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    /// <summary>Replaces the activity of the same id.</summary>
    /// <inheritdoc cref="SendAsync"/>
    internal Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, ConnectorAddress.Activity(BaseUri, activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    internal Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, ConnectorAddress.Activity(BaseUri, conversationId, activityId), null, cancellationToken);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposesClient)
        {
            _client.Dispose();
        }
    }

    private static ResourceResponse ReadId(ReadOnlySpan<byte> body)
    {
        // A channel may answer 202 with nothing, or with something that is no JSON; the activity has been taken all the same.
        if (body.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new ResourceResponse();
        }

        try
        {
            return ActivityJson.Deserialize<ResourceResponse>(body) ?? new ResourceResponse();
        }
        catch (JsonException)
        {
            return new ResourceResponse();
        }
    }

    private async Task<ResourceResponse> CallAsync(
        HttpMethod method, Uri address, Activity activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (activity != null)
        {
            request.Content = new ByteArrayContent(ActivityJson.Serialize(activity)) { Headers = { ContentType = Json } };
        }

        await _credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? ReadId(body) : throw ConnectorFailure.Create(method, address, response, body);
    }
}
