using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Tables.Workshops;

namespace ConsultBot.Tables.Reminders;

/// <summary>Takes a person out of the deliveries: what waits is removed, what was settled stays without the person, so that reports stay true.</summary>
public sealed class DeliveryErasure : IPersonalRecords
{
    /// <summary>In place of an id.</summary>
    private const string Nobody = "erased";

    private readonly ITableStore _store;
    private readonly ReminderRepository _reminders;
    private readonly WorkshopIndex _workshops;

    /// <param name="store">Is not disposed with this.</param>
    public DeliveryErasure(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _reminders, _workshops) = (store, new ReminderRepository(store), new WorkshopIndex(store));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var records = new List<PersonalRecord>();
        foreach (var (reminder, row) in person.Person is { } somebody ? await RowsOfAsync(somebody.Id, cancellationToken) : [])
        {
            var delivery = DeliveryRows.Read(reminder.Id, row);
            records.Add(new PersonalRecord("reminder", new Dictionary<string, string>
            {
                ["workshop"] = reminder.Workshop,
                ["occasion"] = reminder.Occasion.ToString(),
                ["status"] = delivery.Status.ToString(),
                ["due"] = delivery.Due.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                ["acknowledged"] = delivery.AcknowledgedAt?.ToString(null, System.Globalization.CultureInfo.InvariantCulture) ?? "",
            }));
        }

        return records;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Person is not { } somebody)
        {
            return;
        }

        // Refused means that it was sent or marked in between: it is looked at again.
        for (var left = await RowsOfAsync(somebody.Id, cancellationToken); left.Count > 0; left = await RowsOfAsync(somebody.Id, cancellationToken))
        {
            foreach (var (reminder, row) in left)
            {
                var delivery = DeliveryRows.Read(reminder.Id, row);
                var change = delivery.IsDone
                    ? Change.Replace(row.Key, DeliveryRows.Of(delivery with { Participant = $"{Nobody}-{delivery.Id[..8]}", Where = null, Message = null }, null), row.ETag)
                    : Change.Delete(row.Key, row.ETag);
                await _store.CommitAsync(Schema.Deliveries, row.Partition, [change], cancellationToken);
            }
        }

        foreach (var reminder in await RemindersAsync(cancellationToken))
        {
            await _reminders.DecideAsync(reminder.Id, before => before is null ? null : Without(before, somebody.Id), cancellationToken);
        }
    }

    private static Reminder Without(Reminder reminder, string person) =>
        reminder.By != person && reminder.Only?.Contains(person) != true ? reminder
        : reminder with { By = reminder.By == person ? Nobody : reminder.By, Only = reminder.Only is { } only ? [.. only.Where(other => other != person)] : null };

    private async Task<IReadOnlyList<(Reminder Reminder, Row Row)>> RowsOfAsync(string person, CancellationToken cancellationToken)
    {
        var found = new List<(Reminder Reminder, Row Row)>();
        foreach (var reminder in await RemindersAsync(cancellationToken))
        {
            var partition = Schema.DeliveryPartition(reminder.Id, ReminderIds.Shard(person, reminder.Shards));
            await foreach (var row in _store.ReadAsync(Schema.Deliveries, partition, KeyRange.All, cancellationToken))
            {
                if (row.Properties.FindText("Person") == person)
                {
                    found.Add((reminder, row));
                }
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<Reminder>> RemindersAsync(CancellationToken cancellationToken)
    {
        var all = new List<Reminder>();
        foreach (var workshop in await _workshops.ListAsync(cancellationToken))
        {
            all.AddRange(await _reminders.ListAsync(workshop.Id, cancellationToken));
        }

        return all;
    }
}
