using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The form of an Authorization header; nothing here says that a token is genuine.</summary>
internal static class AuthorizationHeader
{
    private const string Bearer = "Bearer ";

    /// <returns>Whether there is no header, or exactly one with a bearer token in the form of a signed JWT (RFC 7515, section 3.1).</returns>
    public static bool IsAbsentOrBearer(StringValues values) => values.Count switch
    {
        0 => true,
        1 => values[0] is { } value && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && IsSignedJwt(value.AsSpan(Bearer.Length)),
        _ => false,
    };

    private static bool IsSignedJwt(ReadOnlySpan<char> token)
    {
        Span<Range> parts = stackalloc Range[4];
        return token.Split(parts, '.') == 3
            && IsJsonObject(token[parts[0]])
            && IsJsonObject(token[parts[1]])
            && token[parts[2]].Length > 0
            && Base64Url.IsValid(token[parts[2]]);
    }

    private static bool IsJsonObject(ReadOnlySpan<char> part)
    {
        if (!Base64Url.IsValid(part))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
