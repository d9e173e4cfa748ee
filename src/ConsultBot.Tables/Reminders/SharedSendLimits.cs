using System.Collections.Concurrent;
using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Buckets in the table, which all instances take from. An instance takes a few sends of a tenant at once and uses them within a second.</summary>
/// <param name="store">Holds the buckets.</param>
/// <param name="perTenant">Sends a second of a tenant; 0 for no limit.</param>
/// <param name="perConversation">Sends a second of a conversation; 0 for no limit.</param>
public sealed class SharedSendLimits(ITableStore store, double perTenant, double perConversation) : ISendLimits
{
    private static readonly Duration Keeps = Duration.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, (SemaphoreSlim Gate, int Left, Instant Until)> _held = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Duration> TakeAsync(string tenant, string conversation, Instant now, CancellationToken cancellationToken)
    {
        if (perConversation > 0)
        {
            var (given, wait) = await TakeAsync("conversation-" + KeyText.Encode(conversation, 480), perConversation, 1, now, cancellationToken);
            if (given == 0)
            {
                return wait;
            }
        }

        return perTenant > 0 ? await TakeOfTenantAsync("tenant-" + KeyText.Encode(tenant, 480), now, cancellationToken) : Duration.Zero;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task CloseAsync(string tenant, Instant until, CancellationToken cancellationToken)
    {
        if (perTenant > 0)
        {
            await ChangeAsync("tenant-" + KeyText.Encode(tenant, 480), perTenant, until, bucket => (bucket.CloseUntil(until), 0, Duration.Zero), cancellationToken);
        }
    }

    private async Task<Duration> TakeOfTenantAsync(string key, Instant now, CancellationToken cancellationToken)
    {
        var gate = _held.GetOrAdd(key, _ => (new SemaphoreSlim(1, 1), 0, Instant.MinValue)).Gate;
        await gate.WaitAsync(cancellationToken);
        try
        {
            var held = _held[key];
            if (held.Left > 0 && now < held.Until)
            {
                _held[key] = held with { Left = held.Left - 1 };
                return Duration.Zero;
            }

            var (given, wait) = await TakeAsync(key, perTenant, Math.Max(1, (int)(perTenant / 20)), now, cancellationToken);
            _held[key] = held with { Left = given - 1, Until = now + Keeps };
            return given > 0 ? Duration.Zero : wait;
        }
        finally
        {
            gate.Release();
        }
    }

    private Task<(int Given, Duration Wait)> TakeAsync(string key, double limit, int most, Instant now, CancellationToken cancellationToken) =>
        ChangeAsync(key, limit, now, bucket => bucket.Take(most, now), cancellationToken);

    private async Task<(int Given, Duration Wait)> ChangeAsync(
        string key, double limit, Instant now, Func<TokenBucket, (TokenBucket After, int Given, Duration Wait)> change, CancellationToken cancellationToken)
    {
        const int Attempts = 20;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await store.FindAsync(Schema.SendLimits, key, Schema.SendLimitKey, cancellationToken);
            var bucket = row is null
                ? TokenBucket.Full(limit, now)
                : new TokenBucket(limit, (double)row.Properties["Tokens"], Instant.FromDateTimeOffset(row.Properties.GetTime("At")));
            var (after, given, wait) = change(bucket);
            if (given == 0 && wait > Duration.Zero)
            {
                return (0, wait);
            }

            var properties = new RowProperties([new("Tokens", after.Tokens), new("At", after.At.ToDateTimeOffset())]);
            var write = row is null ? Change.Insert(Schema.SendLimitKey, properties) : Change.Replace(Schema.SendLimitKey, properties, row.ETag);
            if ((await store.CommitAsync(Schema.SendLimits, key, [write], cancellationToken)).IsCommitted)
            {
                return (given, wait);
            }
        }

        // Many others take at this moment: that is a crowd at the limit.
        return (0, Duration.FromMilliseconds(50));
    }
}
