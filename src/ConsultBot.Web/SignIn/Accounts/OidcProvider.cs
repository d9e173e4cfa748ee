using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConsultBot.Bot.People;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Tokens;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.SignIn.Accounts;

/// <summary>Talks to the provider: the authorization code flow of OpenID Connect Core 1.0 (section 3.1) with PKCE, and nothing else of it.</summary>
/// <remarks>On .NET's own cryptography, as the tokens of the Bot Connector: of the token libraries, the versions at hand have known weaknesses.</remarks>
internal sealed class OidcProvider : IDisposable
{
    private const string Callback = "/sign-in/callback";
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly OidcOptions _options;
    private readonly TokenVerifier _verifier;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpClient _http;
    private readonly Uri? _metadata;
    private readonly SigningKeys? _keys;
    private (OidcMetadata Metadata, DateTimeOffset At)? _known;

    public OidcProvider(IOptions<OidcOptions> options, IOptions<PublicAddressOptions> address, TokenVerifier verifier, TimeProvider time, ILogger<SigningKeys> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(address);
        (_options, _verifier, _time, _logger) = (options.Value, verifier, time, logger);
        Redirect = address.Value.PublicAddress.TrimEnd('/') + Callback;

        // A redirect could carry the code and the secret to another host than the one that was named.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        if (_options.IsConfigured)
        {
            _metadata = new Uri(_options.Authority.TrimEnd('/') + "/.well-known/openid-configuration");
            _keys = new SigningKeys(_metadata, _http, time, logger);
        }
    }

    public bool IsConfigured => _metadata is not null;

    /// <summary>Where the provider sends people back to; never made of what a request says of its host.</summary>
    public string Redirect { get; }

    /// <returns>Null while the provider cannot be reached, or is not the one that is configured.</returns>
    public async Task<OidcMetadata?> FindMetadataAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && _time.GetUtcNow() - known.At < Fresh)
        {
            return known.Metadata;
        }

        try
        {
            using var response = await _http.GetAsync(_metadata, cancellationToken);
            response.EnsureSuccessStatusCode();
            var read = OidcMetadata.Read(JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)), _options.Authority);
            _known = read is null ? null : (read, _time.GetUtcNow());
            return read;
        }
        catch (Exception error) when (error is HttpRequestException or JsonException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _logger.ProviderUnreachable(_metadata!, error);
            return null;
        }
    }

    public Uri Authorization(OidcMetadata metadata, SignInAttempt attempt)
    {
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = Redirect,
            ["scope"] = _options.Scope,
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        };
        var asked = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new Uri($"{metadata.Authorization.AbsoluteUri}{(metadata.Authorization.Query.Length == 0 ? '?' : '&')}{asked}");
    }

    /// <summary>Redeems a code and looks at the token for it.</summary>
    /// <returns>The account's subject, or why there is none.</returns>
    public async Task<(string? Subject, string? Fault)> RedeemAsync(OidcMetadata metadata, string code, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            using var request = TokenRequest(metadata, code, attempt);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return (null, $"the code was not taken: {(int)response.StatusCode}");
            }

            var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("id_token", out var token) && token.ValueKind == JsonValueKind.String
                ? await CheckAsync(metadata, token.GetString()!, attempt, cancellationToken)
                : (null, "there is no id token");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _logger.ProviderUnreachable(metadata.Token, error);
            return (null, "the provider did not answer");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(string? Subject, string? Fault)> CheckAsync(OidcMetadata metadata, string text, SignInAttempt attempt, CancellationToken cancellationToken)
    {
        if (SignedToken.Read(text) is not { } token)
        {
            return (null, "the id token is no signed token");
        }

        var check = await _verifier.CheckAsync(token, new TokenRules([metadata.Issuer], _options.ClientId) { MayListAudience = true }, _keys!, cancellationToken);
        return check.Key is null ? (null, check.Fault)
            : token.FindText("nonce") is not { } nonce || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(attempt.Nonce)) ? (null, "the id token is for another sign-in")
            : token.FindText("sub") is not { Length: > 0 and <= 255 } subject || string.IsNullOrWhiteSpace(subject) ? (null, "the id token names no account")
            : (subject, null);
    }

    private HttpRequestMessage TokenRequest(OidcMetadata metadata, string code, SignInAttempt attempt)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Redirect,
            ["code_verifier"] = attempt.Verifier,
            ["client_id"] = _options.ClientId,
        };
        var inHeader = _options.ClientSecret.Length > 0 && metadata.TakesBasic;
        if (_options.ClientSecret.Length > 0 && !inHeader)
        {
            fields["client_secret"] = _options.ClientSecret;
        }

        var request = new HttpRequestMessage(HttpMethod.Post, metadata.Token) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (inHeader)
        {
            // RFC 6749, 2.3.1: both are encoded as in a form first.
            var both = $"{Uri.EscapeDataString(_options.ClientId)}:{Uri.EscapeDataString(_options.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(both)));
        }

        return request;
    }
}
