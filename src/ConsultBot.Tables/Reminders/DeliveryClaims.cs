using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Claims and marks deliveries. A claim moves the row to the end of its lease: until then nobody finds it due.</summary>
internal sealed class DeliveryClaims(ITableStore store, DueHours hours)
{
    /// <summary>Each takes two changes of a commit.</summary>
    private const int PerCommit = TableLimits.Changes / 2;

    private readonly MarkGroups _marks = new(store);
    private readonly DueAhead _ahead = new();

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(int most, Instant now, Duration lease, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedDelivery>();
        foreach (var (partition, rows) in await hours.FindAsync(now, cancellationToken))
        {
            if (claimed.Count >= most)
            {
                break;
            }

            var room = Math.Min(PerCommit, most - claimed.Count);
            var known = await ClaimKnownAsync(partition, room, now, lease, claimed.Count > 0, cancellationToken);
            claimed.AddRange(known.Count > 0 ? known : await ClaimReadAsync(partition, rows, room, now, lease, claimed.Count > 0, cancellationToken));
        }

        return claimed;
    }

    private async Task<IReadOnlyList<ClaimedDelivery>> ClaimKnownAsync(string partition, int most, Instant now, Duration lease, bool mayFail, CancellationToken cancellationToken)
    {
        var due = _ahead.Take(partition, most, now);
        return due.Count == 0 ? [] : await TryClaimAsync(partition, due, now, lease, mayFail, cancellationToken);
    }

    private async Task<IReadOnlyList<ClaimedDelivery>> ClaimReadAsync(
        string partition, IReadOnlyList<Row> hourRows, int most, Instant now, Duration lease, bool mayFail, CancellationToken cancellationToken)
    {
        var due = await DueAsync(partition, _ahead.ToRead(partition, most, now), now, cancellationToken);
        if (due.Count == 0)
        {
            _ahead.Forget(partition);
            await hours.TidyAsync(hourRows, now, cancellationToken);
            return [];
        }

        _ahead.Keep(partition, [.. due.Skip(most)], now);
        return await TryClaimAsync(partition, [.. due.Take(most)], now, lease, mayFail, cancellationToken);
    }

    public async Task<bool> MarkAsync(ClaimedDelivery claimed, Delivery after, CancellationToken cancellationToken)
    {
        var partition = Schema.DeliveryPartition(claimed.Delivery.Reminder, claimed.Shard);
        var key = DeliveryRows.KeyOf(after);
        var from = DeliveryRows.KeyOf(claimed.Delivery);
        List<Change> changes = key == from
            ? [Change.Replace(key, DeliveryRows.Of(after, claimed.Delivery.Claim), claimed.ETag)]
            : [Change.Delete(from, claimed.ETag), Change.Insert(key, DeliveryRows.Of(after, claimed.Delivery.Claim))];
        if (!after.IsDone)
        {
            await hours.AnnounceAsync(partition, [after.Due], after.At, cancellationToken);
            changes.Add(DeliveryPlanning.TouchHead);
        }

        return await _marks.CommitAsync(partition, changes, cancellationToken) || await IsSettledAsync(partition, claimed, after, cancellationToken);
    }

    /// <summary>Refused may mean that this very mark was kept when it was tried before and its answer was lost, or that the person acknowledged the message before it: then what is known of the
    /// message is added.</summary>
    private async Task<bool> IsSettledAsync(string partition, ClaimedDelivery claimed, Delivery after, CancellationToken cancellationToken)
    {
        var claim = claimed.Delivery.Claim;
        if (await store.FindAsync(Schema.Deliveries, partition, Schema.DeliveryDoneKey(after.Id), cancellationToken) is not { } done || !DeliveryRows.WasWrittenBy(done, claim))
        {
            return !after.IsDone && DeliveryRows.WasWrittenBy(await store.FindAsync(Schema.Deliveries, partition, DeliveryRows.KeyOf(after), cancellationToken), claim);
        }

        if (after.Status == DeliveryStatus.Delivered && DeliveryRows.Read(claimed.Delivery.Reminder, done) is { Where: null, AcknowledgedAt: { } read })
        {
            var whole = DeliveryRows.Of(after with { AcknowledgedAt = read }, claim);
            return (await store.CommitAsync(Schema.Deliveries, partition, [Change.Replace(done.Key, whole, done.ETag)], cancellationToken)).IsCommitted;
        }

        return true;
    }

    private async Task<List<Row>> DueAsync(string partition, int most, Instant now, CancellationToken cancellationToken)
    {
        var due = new List<Row>();
        await foreach (var row in store.ReadAsync(Schema.Deliveries, partition, KeyRange.Between(Schema.DeliveryDuePrefix, Schema.DueAt(now) + "."), cancellationToken))
        {
            due.Add(row);
            if (due.Count == most)
            {
                break;
            }
        }

        return due;
    }

    /// <returns>None where somebody else was faster with one of them: the rest is found at the next look.</returns>
    private async Task<IReadOnlyList<ClaimedDelivery>> TryClaimAsync(string partition, List<Row> due, Instant now, Duration lease, bool mayFail, CancellationToken cancellationToken)
    {
        var ends = Instant.FromUnixTimeMilliseconds((now + lease).ToUnixTimeMilliseconds());
        var (reminder, shard) = (partition[..^3], int.Parse(partition.AsSpan(partition.Length - 2), System.Globalization.CultureInfo.InvariantCulture));
        var claim = Guid.NewGuid().ToString("N");
        var taken = due.Select(row => DeliveryRows.Read(KeyText.Decode(reminder), row)).Select(delivery => delivery with { Due = ends, Claim = claim, MayBeTwice = delivery.MayBeTwice || delivery.Claim is not null }).ToList();
        try
        {
            await hours.AnnounceAsync(partition, [ends], now, cancellationToken);
            var changes = due.Zip(taken).SelectMany(pair => new[] { Change.Delete(pair.First.Key, pair.First.ETag), Change.Insert(DeliveryRows.KeyOf(pair.Second), DeliveryRows.Of(pair.Second, claim)) });
            var result = await store.CommitAsync(Schema.Deliveries, partition, [.. changes], cancellationToken);
            if (!result.IsCommitted)
            {
                _ahead.Lost(partition, now);
                return [];
            }

            return [.. taken.Select((delivery, index) => new ClaimedDelivery(delivery, result.ETags[(index * 2) + 1]!, shard, ends))];
        }
        catch (StoreUnavailableException) when (mayFail)
        {
            // What was claimed before is ours and waits to be sent; the rest comes back when the lease ends.
            return [];
        }
    }
}
