using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ConsultBot.Web.Tests.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Web.Tests.SignIn;

/// <summary>An OpenID Connect provider on this machine: a real server that looks at what it is asked as strictly as the specifications say, and whose tokens a test can spoil.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string Client = "consultbot-web";
    public const string Secret = "s&cret=1 +%";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Redirect)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = [];
    private int _fetches;

    private LocalProvider(WebApplication app) => _app = app;

    public string Issuer { get; private set; } = "";

    /// <summary>Whose account is used.</summary>
    public string Subject { get; set; } = "subject-1";

    /// <summary>Changes the claims before they are signed.</summary>
    public Action<JsonObject> Claims { get; set; } = _ => { };

    /// <summary>Changes the finished token.</summary>
    public Func<string, string> Token { get; set; } = token => token;

    public Action<JsonObject> Header { get; set; } = _ => { };

    /// <summary>Signs in place of the published key.</summary>
    public RSA Key { get; set; } = TokenKey.First.Rsa;

    /// <summary>Changes what stands in the metadata.</summary>
    public Action<JsonObject> Metadata { get; set; } = _ => { };

    /// <summary>What the bot asked for in a way that the specifications do not allow.</summary>
    public IEnumerable<string> Faults => _faults;

    public int Fetches => _fetches;

    public static async Task<LocalProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        var provider = new LocalProvider(app);
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", () => Json(provider.Document()));
        app.MapGet("/keys", () => Json(Keys()));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.RedeemAsync);
        await app.StartAsync();
        provider.Issuer = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static IResult Json(JsonObject json) => Results.Content(json.ToJsonString(), "application/json");

    private static JsonObject Keys()
    {
        var key = TokenKey.First.Rsa.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "key-1", ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent) }),
        };
    }

    private JsonObject Document()
    {
        Interlocked.Increment(ref _fetches);
        var document = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic"),
        };
        Metadata(document);
        return document;
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        Expect("response_type", query["response_type"] == "code");
        Expect("client_id", query["client_id"] == Client);
        Expect("scope", query["scope"].ToString().Split(' ').Contains("openid"));
        Expect("code_challenge_method", query["code_challenge_method"] == "S256");
        Expect("code_challenge", query["code_challenge"].ToString().Length == 43);
        Expect("state", query["state"].ToString().Length >= 22);
        Expect("nonce", query["nonce"].ToString().Length >= 22);
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (query["code_challenge"]!, query["nonce"]!, query["redirect_uri"]!);
        return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}&iss={Uri.EscapeDataString(Issuer)}");
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var basic = Encoding.ASCII.GetString(Convert.FromBase64String(request.Headers.Authorization.ToString().Replace("Basic ", "", StringComparison.Ordinal))).Split(':');
        Expect("secret", Uri.UnescapeDataString(basic[0]) == Client && Uri.UnescapeDataString(basic[1]) == Secret);
        Expect("grant_type", form["grant_type"] == "authorization_code");
        if (!_codes.TryRemove(form["code"].ToString(), out var asked) || asked.Redirect != form["redirect_uri"]
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        return Json(new JsonObject { ["access_token"] = "x", ["token_type"] = "Bearer", ["id_token"] = Sign(asked.Nonce) });
    }

    private string Sign(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var (header, claims) = (new JsonObject { ["alg"] = "RS256", ["kid"] = "key-1", ["typ"] = "JWT" },
            new JsonObject { ["iss"] = Issuer, ["aud"] = Client, ["sub"] = Subject, ["iat"] = now, ["exp"] = now + 600, ["nonce"] = nonce, ["name"] = "Rita Keller", ["email"] = "rita@example.org", ["email_verified"] = true });
        Header(header);
        Claims(claims);
        var signed = $"{TestToken.Encode(header.ToJsonString())}.{TestToken.Encode(claims.ToJsonString())}";
        return Token($"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}");
    }

    private void Expect(string what, bool isRight)
    {
        if (!isRight)
        {
            _faults.Enqueue(what);
        }
    }
}
