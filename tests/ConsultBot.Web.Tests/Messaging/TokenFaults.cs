using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>Ways to break a good request, one rule each.</summary>
internal static class TokenFaults
{
    private static readonly string[] UnsupportedAlgorithms = ["none", "NONE", "", "HS256", "PS256", "ES256", "RS1", "rs256", "RS256 "];

    public static IReadOnlyList<(string Name, Action<TestToken> Break)> All { get; } =
    [
        ("issuer is another", token => token.Claims["iss"] = "https://sts.windows.net/"),
        ("issuer has a slash more", token => token.Claims["iss"] = "https://api.botframework.com/"),
        ("issuer is missing", token => token.Claims.Remove("iss")),
        ("issuer is a list", token => token.Claims["iss"] = new JsonArray("https://api.botframework.com")),
        ("issuer is the Emulator's", token => token.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ("audience is another", token => token.Claims["aud"] = "11111111-2222-3333-4444-555555555556"),
        ("audience is missing", token => token.Claims.Remove("aud")),
        ("audience is empty", token => token.Claims["aud"] = ""),
        ("audience is a list", token => token.Claims["aud"] = new JsonArray(TestToken.App)),
        ("end is missing", token => token.Claims.Remove("exp")),
        ("end is past the skew", token => token.Claims["exp"] = token.Now.AddMinutes(-6).ToUnixTimeSeconds()),
        ("end is a text", token => token.Claims["exp"] = "9999999999"),
        ("end is null", token => token.Claims["exp"] = null),
        ("end is no whole number of this world", token => token.Claims["exp"] = JsonNode.Parse("1e30")),
        ("begin is past the skew", token => token.Claims["nbf"] = token.Now.AddMinutes(6).ToUnixTimeSeconds()),
        ("begin is a text", token => token.Claims["nbf"] = "0"),
        ("serviceurl is another", token => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        ("serviceurl lacks its slash", token => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea"),
        ("serviceurl has another case", token => token.Claims["serviceurl"] = "https://SMBA.trafficmanager.net/emea/"),
        ("serviceurl is missing in the token", token => token.Claims.Remove("serviceurl")),
        ("serviceUrl is missing in the activity", token => token.Activity.Remove("serviceUrl")),
        ("serviceurl is missing in both", token => { token.Claims.Remove("serviceurl"); token.Activity.Remove("serviceUrl"); }),
        ("serviceurl is empty in both", token => { token.Claims["serviceurl"] = ""; token.Activity["serviceUrl"] = ""; }),
        ("key is unknown", token => token.Header["kid"] = "key-9"),
        ("key id is missing", token => token.Header.Remove("kid")),
        ("key is of somebody else", token => token.Key = TokenKey.Second),
        ("key has no endorsements", token => { token.Header["kid"] = TokenKey.Plain.Id; token.Key = TokenKey.Plain; }),
        ("channel is not endorsed", token => token.Activity["channelId"] = "slack"),
        ("channel is empty", token => token.Activity["channelId"] = ""),
        ("channel is missing", token => token.Activity.Remove("channelId")),
        ("channel has another case", token => token.Activity["channelId"] = "MSTeams"),
        ("signature is cut off", token => token.Written = text => text[..text.LastIndexOf('.')]),
        ("signature is empty", token => token.Written = text => text[..(text.LastIndexOf('.') + 1)]),
        ("signature has a bit changed", token => token.Signature = octets => Flip(TokenKey.First.Rsa.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))),
        ("signature is by PSS", token => token.Signature = octets => TokenKey.First.Rsa.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ("signature is by another hash", token => token.Signature = octets => TokenKey.First.Rsa.SignData(octets, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ("signature is an HMAC with the public key", token => { token.Header["alg"] = "HS256"; token.Signature = octets => HMACSHA256.HashData(Encoding.UTF8.GetBytes(TokenKey.First.Rsa.ExportSubjectPublicKeyInfoPem()), octets); }),
        ("claims are changed after signing", token => token.Written = text => text.Split('.') is [var head, _, var end] ? $"{head}.{TestToken.Encode(token.Claims.ToJsonString() + " ")}.{end}" : text),
        ("claims repeat a name", token => token.Raw = (token.Raw.Header, "{\"iss\":\"x\"," + token.Claims.ToJsonString()[1..])),
        ("header repeats a name", token => token.Raw = ("{\"alg\":\"RS256\"," + token.Header.ToJsonString()[1..], token.Raw.Claims)),
        ("header names an extension", token => token.Header["crit"] = new JsonArray("exp")),
        ("header is of another type", token => token.Header["typ"] = "at+jwt"),
        ("token has four parts", token => token.Written = text => text + ".e30"),
        ("token is padded", token => token.Written = text => text + "=="),
        ("token has a space", token => token.Written = text => text.Insert(text.Length / 2, " ")),
        ("scheme is Basic", token => token.Scheme = "Basic "),
        ("scheme is missing", token => token.Scheme = ""),
        ("tenant is not the one of the channel", token => token.Activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "somebody-else" } }),
        ("serviceUrl is of a host not listed", token => token.ServeAt("https://bot.example.org/")),
        .. UnsupportedAlgorithms.Select(algorithm => ($"algorithm is '{algorithm}'", (Action<TestToken>)(token => token.Header["alg"] = algorithm))),
    ];

    private static byte[] Flip(byte[] signature)
    {
        signature[40] ^= 1;
        return signature;
    }
}
