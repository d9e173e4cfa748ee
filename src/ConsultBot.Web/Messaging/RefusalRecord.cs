using System.Globalization;
using System.Net;
using ConsultBot.Core.Audit;
using ConsultBot.Tables;
using NodaTime;

namespace ConsultBot.Web.Messaging;

/// <summary>Puts refusals at /api/messages on record: the first of a kind at once, those of the next minute together. Who knocks without a right must not fill the store.</summary>
internal sealed class RefusalRecord(IAuditLog audit, TimeProvider time, ILogger<RefusalRecord> logger)
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Written, int Since)> _kinds = new(StringComparer.Ordinal);

    /// <param name="address">From where the request came; null where that is not known.</param>
    public async Task NoteAsync(ChannelRefusal refusal, IPAddress? address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (Count(refusal.Reason) is not { } count)
        {
            return;
        }

        try
        {
            var entry = new AuditEntry(
                Instant.FromDateTimeOffset(time.GetUtcNow()), "nobody known", $"message refused: {refusal.Reason}", count.ToString(CultureInfo.InvariantCulture), $"/api/messages {address}".TrimEnd());
            await audit.AppendAsync(entry, cancellationToken);
        }
        catch (StoreUnavailableException error)
        {
            // The refusal stands without its record; the log has it.
            logger.RefusalNotRecorded(error);
        }
    }

    /// <returns>How many there were since the last entry; null where they are counted on.</returns>
    private int? Count(string reason)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var (written, since) = _kinds.GetValueOrDefault(reason, (DateTimeOffset.MinValue, 0));
            var isDue = now - written >= Together;
            _kinds[reason] = isDue ? (now, 0) : (written, since + 1);
            return isDue ? since + 1 : null;
        }
    }
}
