using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads <c>{"odata.error":{"code":"...","message":{"lang":"...","value":"..."}}}</c>.</summary>
internal sealed class ErrorParser : RequestFailedDetailsParser
{
    private ErrorParser()
    {
    }

    public static ErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (Find(response), null);
        return error is not null;
    }

    private static ResponseError? Find(Response response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content);
            return body.RootElement.TryGetProperty("odata.error", out var error) && error.TryGetProperty("code", out var code)
                ? new ResponseError(code.GetString(), Message(error))
                : null;
        }
        catch (JsonException)
        {
            // Empty, or what a proxy or load balancer says in its own words.
            return null;
        }
        catch (InvalidOperationException)
        {
            // JSON, but of another shape.
            return null;
        }
    }

    private static string? Message(JsonElement error) =>
        error.TryGetProperty("message", out var message) && message.TryGetProperty("value", out var text) ? text.GetString() : null;
}
