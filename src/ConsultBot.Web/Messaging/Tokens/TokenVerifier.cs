using System.Text.Json;

namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>Decides whether a token is genuine and in its time.</summary>
/// <remarks>Written on .NET's own cryptography: of the token libraries, the versions at hand have known weaknesses. RFC 8725 says what to look at.</remarks>
internal sealed class TokenVerifier(TimeProvider time)
{
    /// <summary>By how much clocks may differ, in seconds.</summary>
    private const long Skew = 300;

    /// <summary>What costs nothing is looked at first: a token for somebody else makes the bot fetch no keys.</summary>
    public async Task<TokenCheck> CheckAsync(SignedToken token, TokenRules rules, SigningKeys keys, CancellationToken cancellationToken)
    {
        if (FindFault(token, rules) is { } fault)
        {
            return TokenCheck.Refused(fault);
        }

        if (token.KeyId.Length == 0 || await keys.FindAsync(token.KeyId, cancellationToken) is not { } found)
        {
            return TokenCheck.Refused("the token's key is not known");
        }

        return !found.Algorithms.Contains(token.Algorithm) ? TokenCheck.Refused("the token's algorithm is not allowed")
            : !found.Key.Verifies(token.Algorithm, token.Signed, token.Signature) ? TokenCheck.Refused("the token's signature is wrong")
            : new TokenCheck(found.Key, null);
    }

    private string? FindFault(SignedToken token, TokenRules rules)
    {
        if (token.FindText("iss") is not { } issuer || !rules.Issuers.Contains(issuer, StringComparer.Ordinal))
        {
            return "the token is of another issuer";
        }

        if (rules.Audience.Length == 0 || FindAudience(token, rules.MayListAudience) != rules.Audience)
        {
            return "the token is for another audience";
        }

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return FindSeconds(token, "exp") is not { } end ? "the token says no time at which it ends"
            : end <= now - Skew ? "the token has expired"
            : token.Claims.TryGetProperty("nbf", out _) && FindSeconds(token, "nbf") is not { } ? "the token's time is unreadable"
            : FindSeconds(token, "nbf") > now + Skew ? "the token is not valid yet"
            : null;
    }

    private static string? FindAudience(SignedToken token, bool mayBeListed) =>
        mayBeListed && token.Claims.TryGetProperty("aud", out var audience) && audience.ValueKind == JsonValueKind.Array && audience.GetArrayLength() == 1 && audience[0].ValueKind == JsonValueKind.String
            ? audience[0].GetString()
            : token.FindText("aud");

    private static long? FindSeconds(SignedToken token, string claim) =>
        token.Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) ? seconds : null;
}
