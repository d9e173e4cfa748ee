using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>The network as the bot sees it: the login's metadata and keys, and channels that take whatever they are sent.</summary>
internal sealed class FakeIssuer : HttpMessageHandler
{
    public const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string Keys = "https://login.botframework.com/v1/.well-known/keys";
    private const string EmulatorMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
    private const string EmulatorKeys = "https://login.microsoftonline.com/common/discovery/v2.0/keys";

    private int _fetches;

    public List<TokenKey> Published { get; } = [TokenKey.First];

    public IReadOnlyList<string> Algorithms { get; set; } = ["RS256"];

    /// <summary>Replaces the answer to a fetch of the metadata.</summary>
    public Func<HttpResponseMessage>? Answer { get; set; }

    /// <summary>Fetches of the metadata so far.</summary>
    public int Fetches => _fetches;

    /// <summary>Calls to anything but the login.</summary>
    public ConcurrentQueue<(HttpMethod Method, Uri Address, string? Token)> Calls { get; } = [];

    /// <summary>What those calls carried, in their order.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    public Func<HttpResponseMessage> Channel { get; set; } = () => Json("{\"id\":\"r1\"}");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsoluteUri switch
        {
            Metadata => Count(),
            EmulatorMetadata => Json(Document(EmulatorKeys)),
            Keys => Json(KeyDocument(endorsed: true)),
            EmulatorKeys => Json(KeyDocument(endorsed: false)),
            _ => Take(request),
        });

    private static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private HttpResponseMessage Count()
    {
        Interlocked.Increment(ref _fetches);
        return Answer?.Invoke() ?? Json(Document(Keys));
    }

    private HttpResponseMessage Take(HttpRequestMessage request)
    {
        Calls.Enqueue((request.Method, request.RequestUri!, request.Headers.Authorization?.ToString()));
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, CancellationToken.None);
        Bodies.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
        return Channel();
    }

    private string Document(string keys) => new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = keys,
        ["id_token_signing_alg_values_supported"] = new JsonArray([.. Algorithms.Select(algorithm => (JsonNode)algorithm)]),
    }.ToJsonString();

    private string KeyDocument(bool endorsed)
    {
        lock (Published)
        {
            return new JsonObject { ["keys"] = new JsonArray([.. Published.Select(key => (JsonNode)Write(key, endorsed))]) }.ToJsonString();
        }
    }

    private static JsonObject Write(TokenKey key, bool endorsed)
    {
        var parameters = key.Rsa.ExportParameters(false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsed && key.Endorsements is { } endorsements)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        return json;
    }
}
