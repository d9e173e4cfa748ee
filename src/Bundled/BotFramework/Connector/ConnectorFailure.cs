using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Says how a channel refused a call. The message names no conversation: it may be logged.</summary>
internal static class ConnectorFailure
{
    public static ErrorResponseException Create(
        HttpMethod method, Uri address, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var error = FindError(body);
        var code = string.IsNullOrEmpty(error?.Error?.Code) ? string.Empty : $", {error.Error.Code}";
        var authority = address.GetLeftPart(UriPartial.Authority);
        return new ErrorResponseException($"The channel at {authority} answered a {method} with {(int)response.StatusCode} ({response.ReasonPhrase}{code}).")
        {
            Body = error,
            Response = new HttpResponseMessageWrapper(response, string.Empty),
            Status = response.StatusCode,
        };
    }

    private static ErrorResponse FindError(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : ActivityJson.Deserialize<ErrorResponse>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
