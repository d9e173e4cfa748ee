using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>A JSON Web Token in the compact form (RFC 7515, section 3.1), taken apart and not yet believed.</summary>
internal sealed class SignedToken
{
    private const string Bearer = "Bearer ";
    private const int MostCharacters = 16 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private SignedToken(string algorithm, string keyId, JsonElement claims, byte[] signed, byte[] signature) =>
        (Algorithm, KeyId, Claims, Signed, Signature) = (algorithm, keyId, claims, signed, signature);

    /// <summary>What the header says that it is signed with: to be compared, never to be obeyed.</summary>
    public string Algorithm { get; }

    /// <summary>The header's "kid"; empty when it has none.</summary>
    public string KeyId { get; }

    public JsonElement Claims { get; }

    /// <summary>The octets under the signature.</summary>
    public byte[] Signed { get; }

    public byte[] Signature { get; }

    /// <param name="header">All values of the Authorization header.</param>
    /// <returns>Null unless there is exactly one, a bearer token of three canonical base64url parts whose first two are JSON objects without a repeated name.</returns>
    public static SignedToken? Find(StringValues header) =>
        header.Count == 1 && header[0] is { Length: <= MostCharacters } value && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? Find(value[Bearer.Length..])
            : null;

    /// <returns>As above, of the token alone.</returns>
    public static SignedToken? Read(string token) => token.Length <= MostCharacters ? Find(token) : null;

    /// <returns>The text of a claim; null when it has another type or is not there.</returns>
    public string? FindText(string claim) =>
        Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static SignedToken? Find(string token)
    {
        var parts = token.Split('.', 4);
        if (parts.Length != 3 || Decode(parts[0]) is not { } head || Decode(parts[1]) is not { } body || Decode(parts[2]) is not { Length: > 0 } signature)
        {
            return null;
        }

        return Object(head) is { } header && Object(body) is { } claims && Text(header, "alg") is { Length: > 0 } algorithm && IsPlain(header)
            ? new SignedToken(algorithm, Text(header, "kid") ?? "", claims, Encoding.ASCII.GetBytes(token, 0, parts[0].Length + 1 + parts[1].Length), signature)
            : null;
    }

    /// <summary>An extension that must be understood ("crit", RFC 7515, 4.1.11) is not, and a token of another type (RFC 8725, 3.11) is none of ours.</summary>
    private static bool IsPlain(JsonElement header) =>
        !header.TryGetProperty("crit", out _) && !header.TryGetProperty("b64", out _) && !header.TryGetProperty("zip", out _)
        && (!header.TryGetProperty("typ", out _) || string.Equals(Text(header, "typ"), "JWT", StringComparison.OrdinalIgnoreCase));

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Without padding, white space or stray bits: one text for one sequence of octets, so that a token has one form only.</summary>
    private static byte[]? Decode(string part)
    {
        if (part.Length % 4 == 1 || part.AsSpan().ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        try
        {
            var octets = Base64Url.DecodeFromChars(part);
            return Base64Url.EncodeToString(octets) == part ? octets : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonElement? Object(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var json = document.RootElement.Clone();

            // Half a surrogate pair in an escape is found only when a text is read: read them all here, once.
            foreach (var member in json.EnumerateObject())
            {
                _ = member.Name;
                _ = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
            }

            return json;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
