using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>The keys of an issuer at one time, and the algorithms that it signs with.</summary>
internal sealed class KeySet
{
    private const int FewestBytes = 256;
    private const int MostBytes = 1024;
    private static readonly string[] Known = ["RS256", "RS384", "RS512"];

    private readonly Dictionary<string, SigningKey> _keys;

    private KeySet(Dictionary<string, SigningKey> keys, IReadOnlySet<string> algorithms, DateTimeOffset fetchedAt) =>
        (_keys, Algorithms, FetchedAt) = (keys, algorithms, fetchedAt);

    /// <summary>Those that the metadata lists and the bot knows: the RSA family with PKCS #1 padding.</summary>
    public IReadOnlySet<string> Algorithms { get; }

    public DateTimeOffset FetchedAt { get; }

    public int Count => _keys.Count;

    /// <param name="metadata">The OpenID metadata document.</param>
    /// <param name="keys">The JSON Web Key Set (RFC 7517) that it names.</param>
    /// <returns>Without keys that are not for signing, have no id, share one, or are shorter than 2,048 bits.</returns>
    public static KeySet Read(JsonElement metadata, JsonElement keys, DateTimeOffset fetchedAt)
    {
        var listed = Texts(metadata, "id_token_signing_alg_values_supported").Where(Known.Contains).ToHashSet(StringComparer.Ordinal);
        var read = keys.ValueKind == JsonValueKind.Object && keys.TryGetProperty("keys", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(Find).OfType<SigningKey>()
            : [];
        var unambiguous = read.GroupBy(key => key.Id, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
        return new KeySet(unambiguous, listed, fetchedAt);
    }

    public SigningKey? Find(string id) => _keys.GetValueOrDefault(id);

    private static SigningKey? Find(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || Text(key, "kty") != "RSA" || Text(key, "kid") is not { Length: > 0 } id || Text(key, "use") is not (null or "sig"))
        {
            return null;
        }

        return Octets(key, "n") is { Length: >= FewestBytes and <= MostBytes } modulus && Octets(key, "e") is { Length: >= 1 and <= 8 } exponent && IsUsable(exponent)
            ? new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, Texts(key, "endorsements").ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>Odd and more than one: with one, any text is its own signature.</summary>
    private static bool IsUsable(byte[] exponent) => (exponent[^1] & 1) == 1 && !(exponent[^1] == 1 && exponent.AsSpan(0, exponent.Length - 1).IndexOfAnyExcept((byte)0) < 0);

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Octets(JsonElement json, string name)
    {
        if (Text(json, name) is not { } text || !Base64Url.IsValid(text))
        {
            return null;
        }

        var octets = Base64Url.DecodeFromChars(text).AsSpan().TrimStart((byte)0);
        return octets.ToArray();
    }
}
