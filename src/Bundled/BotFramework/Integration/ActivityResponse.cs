using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Writes a turn's outcome.</summary>
internal static class ActivityResponse
{
    /// <param name="answer">Null for an empty response with 200.</param>
    public static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is not { } body)
        {
            return;
        }

        var json = ActivityJson.Serialize(body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancellationToken).ConfigureAwait(false);
    }
}
