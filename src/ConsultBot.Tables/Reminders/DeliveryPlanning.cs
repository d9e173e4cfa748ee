using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Writes deliveries that are not there yet.</summary>
/// <remarks>What is there is read in key order, the order in which deliveries move, and each commit replaces the head by the ETag that was read before: who plans the same at the same time,
/// and who moves a delivery back, changes the head, and the reading begins anew.</remarks>
internal sealed class DeliveryPlanning(ITableStore store, DueHours hours)
{
    private const int Attempts = 200;
    private const int PerCommit = TableLimits.Changes - 1;

    public static Change TouchHead { get; } = Change.Upsert(Schema.DeliveryHeadKey, RowProperties.Empty);

    public async Task<int> PlanAsync(string partition, IReadOnlyList<Delivery> deliveries, Instant now, CancellationToken cancellationToken)
    {
        var added = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var head = await store.FindAsync(Schema.Deliveries, partition, Schema.DeliveryHeadKey, cancellationToken);
            var missing = await MissingAsync(partition, deliveries, cancellationToken);
            await hours.AnnounceAsync(partition, missing.Select(delivery => delivery.Due), now, cancellationToken);
            var (count, isWhole) = await AddAsync(partition, missing, head?.ETag, cancellationToken);
            added += count;
            if (isWhole)
            {
                return added;
            }
        }

        throw new StoreUnavailableException("Deliveries were moved by others during every attempt to plan some.");
    }

    private async Task<List<Delivery>> MissingAsync(string partition, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in store.ReadAsync(Schema.Deliveries, partition, KeyRange.All, cancellationToken))
        {
            known.Add(DeliveryRows.IdOf(row.Key));
        }

        return known.Count == 0 ? [.. deliveries] : [.. deliveries.Where(delivery => !known.Contains(delivery.Id))];
    }

    private async Task<(int Count, bool IsWhole)> AddAsync(string partition, List<Delivery> missing, string? head, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var some in missing.Chunk(PerCommit))
        {
            List<Change> changes = [head is null ? Change.Insert(Schema.DeliveryHeadKey, RowProperties.Empty) : Change.Replace(Schema.DeliveryHeadKey, RowProperties.Empty, head)];
            changes.AddRange(some.Select(delivery => Change.Insert(DeliveryRows.KeyOf(delivery), DeliveryRows.Of(delivery, null))));
            var result = await store.CommitAsync(Schema.Deliveries, partition, changes, cancellationToken);
            if (!result.IsCommitted)
            {
                return (added, false);
            }

            added += some.Length;
            head = result.ETags[0];
        }

        return (added, true);
    }
}
