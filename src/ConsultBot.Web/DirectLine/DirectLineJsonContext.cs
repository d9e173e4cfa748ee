using System.Text.Json.Serialization;

namespace ConsultBot.Web.DirectLine;

/// <summary>The small bodies of the protocol; activities are written elsewhere and passed on as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(ResourceBody))]
internal sealed partial class DirectLineJsonContext : JsonSerializerContext;

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

internal sealed record ResourceBody(string Id);

internal sealed record ConversationBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl, UserBody? User);

internal sealed record UserBody(string Id);
