using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>The cases in which the JavaScript SDK 4.23.3 was measured as an oracle. Where it accepts, ours accepts or is stricter for a reason that is named; where it
/// refuses, ours refuses with 401 or 403, also where it answers 500.</summary>
public sealed class OracleCaseTests
{
    private static readonly Dictionary<string, (bool Oracle, bool Ours, Action<TestToken> Change)> Cases = new()
    {
        ["valid"] = (true, true, _ => { }
        ),
        ["expired for four minutes"] = (true, true, token => token.Claims["exp"] = token.Now.AddMinutes(-4).ToUnixTimeSeconds()),
        ["begins in four minutes"] = (true, true, token => token.Claims["nbf"] = token.Now.AddMinutes(4).ToUnixTimeSeconds()),
        ["RS512 that the metadata list"] = (true, true, token => token.Header["alg"] = "RS512"),
        ["without nbf"] = (true, true, token => token.Claims.Remove("nbf")),
        ["without typ"] = (true, true, token => token.Header.Remove("typ")),
        ["key without endorsements: stricter"] = (true, false, token => { token.Key = TokenKey.Plain; token.Header["kid"] = TokenKey.Plain.Id; }
        ),
        ["without exp: stricter"] = (true, false, token => token.Claims.Remove("exp")),
        ["empty channelId: stricter"] = (true, false, token => token.Activity["channelId"] = ""),
        ["without serviceUrl: stricter"] = (true, false, token => token.Activity.Remove("serviceUrl")),
        ["wrong audience"] = (false, false, token => token.Claims["aud"] = "another"),
        ["wrong issuer"] = (false, false, token => token.Claims["iss"] = "https://example.org"),
        ["wrong serviceurl"] = (false, false, token => token.Claims["serviceurl"] = "https://example.org/"),
        ["serviceurl without its slash"] = (false, false, token => token.Claims["serviceurl"] = TestToken.ServiceUrl.TrimEnd('/')),
        ["serviceurl in another case"] = (false, false, token => token.Claims["serviceurl"] = TestToken.ServiceUrl.ToUpperInvariant()),
        ["channel not endorsed"] = (false, false, token => token.Activity["channelId"] = "slack"),
        ["unknown key"] = (false, false, token => token.Header["kid"] = "unknown"),
        ["algorithm none"] = (false, false, token => { token.Header["alg"] = "none"; token.Written = text => text[..(text.LastIndexOf('.') + 1)]; }
        ),
        ["HS256 with the public key"] = (false, false, token => { token.Header["alg"] = "HS256"; token.Signature = octets => HMACSHA256.HashData(Encoding.UTF8.GetBytes(TokenKey.First.Rsa.ExportSubjectPublicKeyInfoPem()), octets); }
        ),
        ["PS256"] = (false, false, token => { token.Header["alg"] = "PS256"; token.Signature = octets => TokenKey.First.Rsa.SignData(octets, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); }
        ),
        ["audience as a list"] = (false, false, token => token.Claims["aud"] = new JsonArray(TestToken.App)),
        ["bad signature (oracle: 500)"] = (false, false, token => token.Signature = _ => new byte[256]),
        ["algorithm unknown (oracle: 500)"] = (false, false, token => token.Header["alg"] = "XX256"),
        ["expired for six minutes"] = (false, false, token => token.Claims["exp"] = token.Now.AddMinutes(-6).ToUnixTimeSeconds()),
        ["no JWT (oracle: 500)"] = (false, false, token => token.Written = _ => "not-a-token"),
        ["another scheme"] = (false, false, token => token.Scheme = "Basic "),
    };

    public static TheoryData<string> Names() => [.. Cases.Keys];

    [Fact]
    public void Cases_AreThoseThatWereMeasured() => Assert.Equal(26, Cases.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_OfACase_IsDecidedAsTheOracleOrStricter(string name)
    {
        var (oracle, ours, change) = Cases[name];
        await using var host = await MessagesHost.StartAsync();
        host.Issuer.Algorithms = ["RS256", "RS512"];
        host.Issuer.Published.Add(TokenKey.Plain);
        var token = host.Token();
        change(token);

        var status = await host.PostAsync(token);

        Assert.True(oracle || !ours, "laxer than the oracle");
        Assert.True(ours ? status == HttpStatusCode.OK : status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{name}: {status}");
    }
}
