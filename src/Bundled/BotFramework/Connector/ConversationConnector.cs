using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Sends a turn's replies to its <c>serviceUrl</c>, which must be on loopback as long as requests carry no checked token.</summary>
internal sealed class ConversationConnector(string serviceUrl, HttpClient client) : IConnectorClient
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Uri BaseUri { get; set; } = ServiceUrl.Find(serviceUrl);

    /// <summary>Posts to the conversation.</summary>
    /// <returns>With a null id when the channel gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel answered with anything but success.</exception>
    /// <exception cref="InvalidOperationException">The turn has no <c>serviceUrl</c> to which a reply may go.</exception>
    /// <exception cref="HttpRequestException">The channel can't be reached.</exception>
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, ConnectorAddress.Activities(AllowedBase(), activity.Conversation?.Id), activity, cancellationToken);

    /// <summary>Posts as the answer to the activity <see cref="Activity.ReplyToId"/>.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public Task<ResourceResponse> ReplyAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, ConnectorAddress.Activity(AllowedBase(), activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    /// <summary>Replaces the activity of the same id.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, ConnectorAddress.Activity(AllowedBase(), activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    public Task DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, ConnectorAddress.Activity(AllowedBase(), conversationId, activityId), null, cancellationToken);

    /// <summary>Nothing to release: the HTTP client belongs to all turns.</summary>
    public void Dispose()
    {
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

        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? ReadId(body) : throw ConnectorFailure.Create(method, address, response, body);
    }

    private Uri AllowedBase()
    {
        if (BaseUri == null)
        {
            throw new InvalidOperationException("The activity has no serviceUrl to which a reply can go.");
        }

        return ServiceUrl.IsLoopback(BaseUri) ? BaseUri : throw new InvalidOperationException(
            $"A reply to '{BaseUri.GetLeftPart(UriPartial.Authority)}' is refused: replies go to a serviceUrl on this machine only (127.0.0.1, ::1 or localhost).");
    }
}
