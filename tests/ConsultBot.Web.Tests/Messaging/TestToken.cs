using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>A token as the Bot Connector makes them, until a test breaks it, with the activity and the headers it comes with.</summary>
internal sealed class TestToken(DateTimeOffset now)
{
    public const string App = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public DateTimeOffset Now { get; } = now;

    public TokenKey Key { get; set; } = TokenKey.First;

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = "key-1", ["typ"] = "JWT" };

    public JsonObject Claims { get; } = new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = App,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    public JsonObject Activity { get; } = new()
    {
        ["type"] = "message",
        ["id"] = "m1",
        ["text"] = "hello",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:user", ["aadObjectId"] = "99999999-0000-0000-0000-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + App },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    /// <summary>Makes the signature of the signed octets; null: by the key, with the algorithm of the header.</summary>
    public Func<byte[], byte[]>? Signature { get; set; }

    /// <summary>Changes the finished text.</summary>
    public Func<string, string> Written { get; set; } = token => token;

    /// <summary>What stands before the token in the header.</summary>
    public string Scheme { get; set; } = "Bearer ";

    /// <summary>The JSON text of header and claims, where an object cannot say it (a name twice).</summary>
    public (string? Header, string? Claims) Raw { get; set; }

    /// <summary>Another serviceUrl, in the token and in the activity.</summary>
    public void ServeAt(string address) => (Claims["serviceurl"], Activity["serviceUrl"]) = (address, address);

    public string Write()
    {
        var signed = $"{Encode(Raw.Header ?? Header.ToJsonString())}.{Encode(Raw.Claims ?? Claims.ToJsonString())}";
        var octets = Encoding.ASCII.GetBytes(signed);
        return Written($"{signed}.{Base64Url.EncodeToString((Signature ?? Sign)(octets))}");
    }

    public static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private byte[] Sign(byte[] octets) => Key.Rsa.SignData(
        octets,
        Header["alg"]?.ToString() switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 },
        RSASignaturePadding.Pkcs1);
}
