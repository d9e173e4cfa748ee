using System.Text.Json;

namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>The keys of one issuer, fetched from its OpenID metadata when they are first asked for, and kept for a day at most.</summary>
/// <remarks>A key that is not known may be new, so the metadata are fetched again, but once a minute at most, whoever asks: otherwise anybody could
/// have the bot call there as often as they like by making up key ids.</remarks>
internal sealed class SigningKeys(Uri metadata, HttpClient client, TimeProvider time, ILogger<SigningKeys> logger)
{
    /// <summary>The vendor asks for a refresh at least once a day.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    public static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RefreshedAfter = TimeSpan.FromHours(12);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private KeySet? _keys;
    private Task? _fetch;
    private DateTimeOffset _lastFetch = DateTimeOffset.MinValue;

    /// <summary>The keys in use, or null when there are none that are young enough.</summary>
    public KeySet? Current => _keys is { } keys && time.GetUtcNow() - keys.FetchedAt < LongestLife ? keys : null;

    /// <returns>The key and the algorithms of its issuer, or null when there is no such key now.</returns>
    public async Task<(SigningKey Key, IReadOnlySet<string> Algorithms)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(id) is { } known)
        {
            if (time.GetUtcNow() - _keys!.FetchedAt > RefreshedAfter)
            {
                // In good time, and while the old ones still serve: nobody waits for it.
                _ = FetchOnce();
            }

            return known;
        }

        await FetchOnce().WaitAsync(cancellationToken);
        return Find(id);
    }

    private (SigningKey Key, IReadOnlySet<string> Algorithms)? Find(string id) =>
        Current is { } keys && keys.Find(id) is { } key ? (key, keys.Algorithms) : null;

    /// <summary>One fetch for all who wait; none within a minute of the last.</summary>
    private Task FetchOnce()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetch is null or { IsCompleted: true })
            {
                if (now - _lastFetch < BetweenFetches)
                {
                    return Task.CompletedTask;
                }

                _lastFetch = now;
                _fetch = FetchAsync();
            }

            return _fetch;
        }
    }

    /// <summary>A failure leaves what there was, until that is too old.</summary>
    private async Task FetchAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            var document = await ReadAsync(metadata, limit.Token);
            if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("jwks_uri", out var address) || address.ValueKind != JsonValueKind.String
                || !Uri.TryCreate(address.GetString(), UriKind.Absolute, out var keys) || keys.Scheme != metadata.Scheme)
            {
                logger.KeysUnusable(metadata);
                return;
            }

            var read = KeySet.Read(document, await ReadAsync(keys, limit.Token), time.GetUtcNow());
            if (read.Count == 0 || read.Algorithms.Count == 0)
            {
                logger.KeysUnusable(metadata);
                return;
            }

            _keys = read;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or JsonException or InvalidOperationException)
        {
            logger.KeysUnreachable(metadata, error);
        }
    }

    private async Task<JsonElement> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address, cancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
