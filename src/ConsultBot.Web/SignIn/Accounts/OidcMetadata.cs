using System.Text.Json;
using ConsultBot.Bot.People;

namespace ConsultBot.Web.SignIn.Accounts;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0, section 3).</summary>
/// <param name="Issuer">Stands in its tokens.</param>
/// <param name="Authorization">Where people are sent to.</param>
/// <param name="Token">Where a code is redeemed.</param>
/// <param name="TakesBasic">Whether the secret goes into the header; else into the body.</param>
internal sealed record OidcMetadata(string Issuer, Uri Authorization, Uri Token, bool TakesBasic)
{
    /// <returns>Null when it is of another issuer than was asked for, or names no addresses that can be used.</returns>
    public static OidcMetadata? Read(JsonElement document, string authority)
    {
        if (Text(document, "issuer") is not { Length: <= 256 } issuer || issuer.TrimEnd('/') != authority.TrimEnd('/')
            || Text(document, "authorization_endpoint") is not { } authorization || !PublicAddressOptions.IsUsable(authorization.Split('?')[0])
            || Text(document, "token_endpoint") is not { } token || !PublicAddressOptions.IsUsable(token.Split('?')[0]))
        {
            return null;
        }

        // Section 3: without the list it is client_secret_basic.
        var methods = document.TryGetProperty("token_endpoint_auth_methods_supported", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(method => method.ValueKind == JsonValueKind.String).Select(method => method.GetString()).ToList()
            : ["client_secret_basic"];
        return new OidcMetadata(issuer, new Uri(authorization), new Uri(token), methods.Contains("client_secret_basic"));
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
