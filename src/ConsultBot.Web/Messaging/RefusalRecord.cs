using System.Globalization;
using ConsultBot.Core.Audit;
using ConsultBot.Tables;
using NodaTime;

namespace ConsultBot.Web.Messaging;

/// <summary>Puts refusals on record: the first of a kind at once, those of the next minute together. Who knocks without a right must not fill the store.</summary>
internal sealed class RefusalRecord(IAuditLog audit, TimeProvider time, ILogger<RefusalRecord> logger)
{
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private const string Nobody = "nobody known";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Written, int Since)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Of somebody whom nothing in the request makes known.</summary>
    /// <param name="context">The request that is refused.</param>
    /// <param name="place">What it was for; never its address, which may hold a secret.</param>
    /// <param name="action">What was refused, in one of a few wordings: they are counted apart.</param>
    public Task NoteAsync(HttpContext context, string place, string action)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Who hangs up is on record all the same.
        return NoteAsync(Nobody, action, $"{place} {context.Connection.RemoteIpAddress}".TrimEnd(), CancellationToken.None);
    }

    /// <param name="who">A participant's id, or "nobody known".</param>
    /// <param name="action">What was refused, in one of a few wordings: they are counted apart.</param>
    /// <param name="from">From where; of those that are counted together that of the last.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task NoteAsync(string who, string action, string from, CancellationToken cancellationToken)
    {
        if (Count($"{who} {action}") is not { } count)
        {
            return;
        }

        try
        {
            var entry = new AuditEntry(Instant.FromDateTimeOffset(time.GetUtcNow()), who, action, count.ToString(CultureInfo.InvariantCulture), from);
            await audit.AppendAsync(entry, cancellationToken);
        }
        catch (StoreUnavailableException error)
        {
            // The refusal stands without its record; the log has it.
            logger.RefusalNotRecorded(error);
        }
    }

    /// <returns>How many there were since the last entry; null where they are counted on.</returns>
    private int? Count(string kind)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var (written, since) = _kinds.GetValueOrDefault(kind, (DateTimeOffset.MinValue, 0));
            var isDue = now - written >= Together;
            _kinds[kind] = isDue ? (now, 0) : (written, since + 1);
            return isDue ? since + 1 : null;
        }
    }
}
