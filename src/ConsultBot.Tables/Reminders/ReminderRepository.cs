using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Reminders and deliveries over a table store.</summary>
public sealed class ReminderRepository : IReminderStore
{
    private const int Attempts = 50;
    private const string Text = "Text";

    private readonly ITableStore _store;
    private readonly DeliveryPlanning _planning;
    private readonly DeliveryClaims _claims;
    private readonly Acknowledgements _acknowledgements;

    /// <param name="store">Is not disposed with this.</param>
    public ReminderRepository(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var hours = new DueHours(store);
        (_store, _planning, _claims, _acknowledgements) = (store, new DeliveryPlanning(store, hours), new DeliveryClaims(store, hours), new Acknowledgements(store));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Reminder?> FindAsync(string id, CancellationToken cancellationToken) => Read(await FindRowAsync(id, cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<Reminder>> ListAsync(string workshop, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var row in _store.ReadAsync(Schema.Reminders, Schema.WorkshopRemindersPartition(workshop), KeyRange.All, cancellationToken))
        {
            ids.Add(row.Properties.GetText("Id"));
        }

        var found = new List<Reminder>();
        foreach (var id in ids)
        {
            // Announced and not kept yet, or never: it isn't there.
            found.AddRange(await FindAsync(id, cancellationToken) is { } reminder ? [reminder] : []);
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster at every one of many attempts.</exception>
    public async Task<Reminder?> DecideAsync(string id, Func<Reminder?, Reminder?> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await FindRowAsync(id, cancellationToken);
            var before = Read(row);
            if (decide(before) is not { } after || after == before)
            {
                return before;
            }

            if (row is null)
            {
                await AnnounceAsync(after, cancellationToken);
            }

            var properties = new RowProperties(LongText.Split(WorkshopJson.Write(after), Text));
            var change = row is null ? Change.Insert(Schema.ReminderKey, properties) : Change.Replace(Schema.ReminderKey, properties, row.ETag);
            if ((await _store.CommitAsync(Schema.Reminders, Schema.ReminderPartition(id), [change], cancellationToken)).IsCommitted)
            {
                return after;
            }
        }

        throw new StoreUnavailableException("A reminder was changed by others during every attempt to change it.");
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed; what was added stays, and planning again adds the rest.</exception>
    public async Task<int> PlanAsync(Reminder reminder, IReadOnlyCollection<Delivery> deliveries, Instant now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(deliveries);
        var added = 0;
        foreach (var shard in deliveries.GroupBy(delivery => ReminderIds.Shard(delivery.Participant, reminder.Shards)))
        {
            // Never into an hour that is over: such an hour may be gone.
            List<Delivery> own = [.. shard.Select(delivery => delivery with { Due = Instant.Max(delivery.Due, now) })];
            added += await _planning.PlanAsync(Schema.DeliveryPartition(reminder.Id, shard.Key), own, now, cancellationToken);
        }

        return added;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed before anything was claimed.</exception>
    public Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(int most, Instant now, Duration lease, CancellationToken cancellationToken) => _claims.ClaimAsync(most, now, lease, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed: marking again is safe.</exception>
    public Task<bool> MarkAsync(ClaimedDelivery claimed, Delivery after, CancellationToken cancellationToken) => _claims.MarkAsync(claimed, after, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var found = new Dictionary<string, Delivery>(StringComparer.Ordinal);
        for (var shard = 0; shard < reminder.Shards; shard++)
        {
            // One that moves while it is read is seen twice: the later row is the newer one.
            await foreach (var row in _store.ReadAsync(Schema.Deliveries, Schema.DeliveryPartition(reminder.Id, shard), KeyRange.All, cancellationToken))
            {
                if (row.Key != Schema.DeliveryHeadKey)
                {
                    found[DeliveryRows.IdOf(row.Key)] = DeliveryRows.Read(reminder.Id, row);
                }
            }
        }

        return [.. found.Values];
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Delivery?> FindDoneAsync(Reminder reminder, string delivery, string participant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var partition = Schema.DeliveryPartition(reminder.Id, ReminderIds.Shard(participant, reminder.Shards));
        var row = await _store.FindAsync(Schema.Deliveries, partition, Schema.DeliveryDoneKey(delivery), cancellationToken);
        return row is not null && DeliveryRows.Read(reminder.Id, row) is var found && found.Participant == participant ? found : null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Delivery?> FindDeliveredAsync(Reminder reminder, string participant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var partition = Schema.DeliveryPartition(reminder.Id, ReminderIds.Shard(participant, reminder.Shards));
        for (var revision = reminder.Revision; revision >= 0; revision--)
        {
            var key = Schema.DeliveryDoneKey(ReminderIds.Delivery(reminder.Id, revision, participant));
            if (await _store.FindAsync(Schema.Deliveries, partition, key, cancellationToken) is { } row && DeliveryRows.Read(reminder.Id, row) is { Status: DeliveryStatus.Delivered } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster at every one of many attempts.</exception>
    public Task<Delivery?> AcknowledgeAsync(Reminder reminder, string delivery, string participant, Instant now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return _acknowledgements.KeepAsync(reminder, delivery, participant, now, cancellationToken);
    }

    private static Reminder? Read(Row? row) => row is null ? null : WorkshopJson.Read<Reminder>(LongText.Join(row.Properties, Text));

    private Task<CommitResult> AnnounceAsync(Reminder reminder, CancellationToken cancellationToken) => _store.CommitAsync(
        Schema.Reminders, Schema.WorkshopRemindersPartition(reminder.Workshop), [Change.Upsert(KeyText.Encode(reminder.Id, 480), new RowProperties([new("Id", reminder.Id)]))], cancellationToken);

    private Task<Row?> FindRowAsync(string id, CancellationToken cancellationToken) =>
        _store.FindAsync(Schema.Reminders, Schema.ReminderPartition(id), Schema.ReminderKey, cancellationToken);
}
