using System.Globalization;
using ConsultBot.Core.Audit;
using ConsultBot.Tables;
using NodaTime;

namespace ConsultBot.Web.Audit;

/// <summary>Puts refusals on record: the first of a kind at once, those of the next minute together. Who knocks without a right must not fill the store.</summary>
internal sealed class RefusalRecord(IAuditLog audit, TimeProvider time, ILogger<RefusalRecord> logger)
{
    /// <summary>Refusals of one kind within this time are one entry.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    private const string Nobody = "nobody known";

    private readonly Lock _lock = new();
    private readonly Dictionary<Kind, Tally> _tallies = [];

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
        if (Count(new Kind(who, action), from) is { } due)
        {
            await WriteAsync(due, cancellationToken);
        }
    }

    /// <summary>Writes what was counted a minute ago or longer, and forgets kinds that came to an end.</summary>
    public Task WriteDueAsync(CancellationToken cancellationToken) => WriteAsync(time.GetUtcNow() - Together, cancellationToken);

    /// <summary>Writes all that was counted: nobody counts on.</summary>
    public Task WriteAllAsync(CancellationToken cancellationToken) => WriteAsync(DateTimeOffset.MaxValue, cancellationToken);

    private async Task WriteAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        foreach (var due in TakeTriedBy(until))
        {
            await WriteAsync(due, cancellationToken);
        }
    }

    private async Task WriteAsync(Refusals refusals, CancellationToken cancellationToken)
    {
        var isOnRecord = false;
        try
        {
            var (who, action) = refusals.Kind;
            await audit.AppendAsync(
                new AuditEntry(Instant.FromDateTimeOffset(time.GetUtcNow()), who, action, refusals.Count.ToString(CultureInfo.InvariantCulture), refusals.From), cancellationToken);
            isOnRecord = true;
        }
        catch (StoreUnavailableException error)
        {
            // The refusal stands without its record; the log has it until the store is back.
            logger.RefusalsNotRecorded(refusals.Count, refusals.Kind.Action, error);
        }
        finally
        {
            if (!isOnRecord)
            {
                GiveBack(refusals);
            }
        }
    }

    /// <returns>Those to be written now; null where they are counted on.</returns>
    private Refusals? Count(Kind kind, string from)
    {
        lock (_lock)
        {
            var tally = _tallies.GetValueOrDefault(kind, new Tally(DateTimeOffset.MinValue, 0, from));
            tally = _tallies[kind] = tally with { Waiting = tally.Waiting + 1, From = from };
            return time.GetUtcNow() - tally.Tried >= Together ? Take(kind, tally) : null;
        }
    }

    private List<Refusals> TakeTriedBy(DateTimeOffset until)
    {
        lock (_lock)
        {
            var due = _tallies.Where(pair => pair.Value.Tried <= until).ToList();
            foreach (var (kind, _) in due.Where(pair => pair.Value.Waiting == 0))
            {
                _tallies.Remove(kind);
            }

            return [.. due.Where(pair => pair.Value.Waiting > 0).Select(pair => Take(pair.Key, pair.Value))];
        }
    }

    /// <summary>Nobody else writes what is taken. The next try is a minute later whatever becomes of it: a store that is away is not asked at every refusal.</summary>
    private Refusals Take(Kind kind, Tally tally)
    {
        _tallies[kind] = tally with { Tried = time.GetUtcNow(), Waiting = 0 };
        return new Refusals(kind, tally.Waiting, tally.From);
    }

    private void GiveBack(Refusals refusals)
    {
        lock (_lock)
        {
            var tally = _tallies.GetValueOrDefault(refusals.Kind, new Tally(time.GetUtcNow(), 0, refusals.From));
            _tallies[refusals.Kind] = tally with { Waiting = tally.Waiting + refusals.Count };
        }
    }

    private readonly record struct Kind(string Who, string Action);

    /// <summary>What was counted of a kind since it was last tried to be written.</summary>
    private sealed record Tally(DateTimeOffset Tried, int Waiting, string From);

    /// <summary>An entry to be.</summary>
    private sealed record Refusals(Kind Kind, int Count, string From);
}
