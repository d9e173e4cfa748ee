using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ConsultBot.Core.Audit;
using NodaTime;

namespace ConsultBot.Tables.Audit;

/// <summary>The audit log over a table store: a partition a month, a row an entry in the order of time.</summary>
public sealed class AuditLog(ITableStore store, IClock clock) : IAuditLog
{
    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var properties = new RowProperties([new("Who", entry.Who), new("Action", entry.Action), new("About", entry.About), new("From", entry.From)]);
        var key = Schema.AuditKey(entry.At, RandomNumberGenerator.GetHexString(8, lowercase: true));
        await store.CommitAsync(Schema.Audit, Schema.AuditPartition(entry.At), [Change.Upsert(key, properties)], cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(Instant since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (month, last) = (since.InUtc().Date.With(DateAdjusters.StartOfMonth), clock.GetCurrentInstant().InUtc().Date);
        for (; month <= last; month = month.PlusMonths(1))
        {
            var partition = Schema.AuditPartition(month.AtMidnight().InUtc().ToInstant());
            await foreach (var row in store.ReadAsync(Schema.Audit, partition, KeyRange.StartingAt(Schema.AuditKey(since, string.Empty)), cancellationToken))
            {
                yield return Read(row);
            }
        }
    }

    private static AuditEntry Read(Row row) => new(
        Instant.FromUnixTimeTicks(long.Parse(row.Key.Split('-')[0], CultureInfo.InvariantCulture)),
        row.Properties.GetText("Who"), row.Properties.GetText("Action"), row.Properties.GetText("About"), row.Properties.GetText("From"));
}
