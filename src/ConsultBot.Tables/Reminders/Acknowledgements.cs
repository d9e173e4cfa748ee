using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Notes that people pressed the button under a reminder.</summary>
/// <remarks>The button can be faster than the mark of who sent the message. It proves that the message arrived, so the delivery is settled by it, under the sender's claim: the sender finds
/// its mark kept and adds what it knows of the message, and nobody sends it again.</remarks>
internal sealed class Acknowledgements(ITableStore store)
{
    private const int Attempts = 50;

    /// <returns>The delivery as it is kept now, or null where it is not the person's or cannot have arrived.</returns>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster at every one of many attempts.</exception>
    public async Task<Delivery?> KeepAsync(Reminder reminder, string delivery, string participant, Instant now, CancellationToken cancellationToken)
    {
        var partition = Schema.DeliveryPartition(reminder.Id, ReminderIds.Shard(participant, reminder.Shards));
        var isDerived = Enumerable.Range(0, reminder.Revision + 1).Any(revision => ReminderIds.Delivery(reminder.Id, revision, participant) == delivery);
        for (var attempt = 0; isDerived && attempt < Attempts; attempt++)
        {
            // The second look for what is done finds one that was settled during the first.
            var row = await FindDoneAsync(partition, delivery, cancellationToken) ?? await FindSentAsync(reminder.Id, partition, delivery, cancellationToken)
                ?? await FindDoneAsync(partition, delivery, cancellationToken);
            if (row is null || DeliveryRows.Read(reminder.Id, row) is var found && (found.Participant != participant || found.Status is DeliveryStatus.Failed or DeliveryStatus.Skipped))
            {
                return null;
            }

            var after = Acknowledged(found, now);
            if (after == found || (await store.CommitAsync(Schema.Deliveries, partition, Changes(row, found, after), cancellationToken)).IsCommitted)
            {
                return after;
            }
        }

        return isDerived ? throw new StoreUnavailableException("A delivery was changed by others during every attempt to change it.") : null;
    }

    private static Delivery Acknowledged(Delivery found, Instant now) => found.IsDone
        ? found with { AcknowledgedAt = found.AcknowledgedAt ?? now }
        : found with { Status = DeliveryStatus.Delivered, Reason = DeliveryReason.None, Claim = null, At = now, AcknowledgedAt = now };

    private static IReadOnlyList<Change> Changes(Row row, Delivery found, Delivery after) => found.IsDone
        ? [Change.Replace(row.Key, DeliveryRows.Of(after, null), row.ETag)]
        : [Change.Delete(row.Key, row.ETag), Change.Insert(DeliveryRows.KeyOf(after), DeliveryRows.Of(after, found.Claim))];

    private Task<Row?> FindDoneAsync(string partition, string delivery, CancellationToken cancellationToken) =>
        store.FindAsync(Schema.Deliveries, partition, Schema.DeliveryDoneKey(delivery), cancellationToken);

    /// <returns>The row of a delivery that is being sent, or that was sent without its channel's answer; null where nothing can have arrived.</returns>
    private async Task<Row?> FindSentAsync(string reminder, string partition, string delivery, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAsync(Schema.Deliveries, partition, KeyRange.WithPrefix(Schema.DeliveryDuePrefix), cancellationToken))
        {
            if (DeliveryRows.IdOf(row.Key) == delivery)
            {
                return DeliveryRows.Read(reminder, row) is { Claim: null, Attempts: 0 } ? null : row;
            }
        }

        return null;
    }
}
