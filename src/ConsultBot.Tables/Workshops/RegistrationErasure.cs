using System.Globalization;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.People;

namespace ConsultBot.Tables.Workshops;

/// <summary>Takes a person out of workshops: out of registrations, where the seat, the delegation and the function stay, so that headcounts stay true; out of the agenda, the outcome and
/// the history; and out of the conversations in which lists of participants were shown.</summary>
public sealed class RegistrationErasure : IPersonalRecords
{
    private readonly ITableStore _store;
    private readonly WorkshopIndex _index;
    private readonly NameReaders _readers;
    private readonly ConversationTraces _conversations;

    /// <param name="store">Is not disposed with this.</param>
    public RegistrationErasure(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _index, _readers, _conversations) = (store, new WorkshopIndex(store), new NameReaders(store), new ConversationTraces(store, new DocumentRepository(store)));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var records = new List<PersonalRecord>();
        if (person.Person is not { } somebody)
        {
            return records;
        }

        foreach (var workshop in await _index.ListAsync(cancellationToken))
        {
            if (await FindRowAsync(workshop.Id, Schema.WorkshopRegistrationKey(somebody.Id), cancellationToken) is { } row)
            {
                var registration = WorkshopRows.Read<Registration>(row);
                records.Add(new PersonalRecord("registration", new Dictionary<string, string>
                {
                    ["workshop"] = workshop.Title,
                    ["status"] = registration.Status.ToString(),
                    ["delegation"] = registration.Delegation.Id,
                    ["function"] = registration.Function.ToString(),
                    ["order"] = registration.Order.ToString(CultureInfo.InvariantCulture),
                    ["since"] = registration.Since.ToString(null, CultureInfo.InvariantCulture),
                }));
            }
        }

        return records;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster at every one of many attempts.</exception>
    public async Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Person is not { } somebody)
        {
            return;
        }

        var nameless = new NamelessWorkshop(somebody);
        foreach (var workshop in await _index.ListAsync(cancellationToken))
        {
            // The conversations first: who has a place is found by it, and an erasure that was cut off is asked for again.
            await EmptyConversationsAsync(workshop.Id, somebody, person.Current, cancellationToken);
            await ChangeAsync(workshop.Id, Schema.WorkshopRegistrationPrefix, nameless, cancellationToken);
            await ChangeAsync(workshop.Id, Schema.WorkshopHistoryPrefix, nameless, cancellationToken);
            await ChangeAsync(workshop.Id, Schema.WorkshopKey, nameless, cancellationToken);
        }
    }

    /// <summary>Where names of those who come were shown to others.</summary>
    private async Task EmptyConversationsAsync(string workshop, Participant person, string? current, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(workshop, Schema.WorkshopRegistrationKey(person.Id), cancellationToken) is not null)
        {
            var shown = (await _readers.ListAsync(workshop, cancellationToken)).Select(conversation => new PersonConversation(conversation, IsOwn: false));
            await _conversations.EraseAsync(new PersonInConversations(person, [.. shown], current), cancellationToken);
        }
    }

    private async Task ChangeAsync(string workshop, string prefix, NamelessWorkshop nameless, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var row in _store.ReadAsync(Schema.Workshops, Schema.WorkshopPartition(workshop), KeyRange.WithPrefix(prefix), cancellationToken))
        {
            if (Changes(row, nameless).Count > 0)
            {
                keys.Add(row.Key);
            }
        }

        foreach (var key in keys)
        {
            await ChangeRowAsync(workshop, key, nameless, cancellationToken);
        }
    }

    private async Task ChangeRowAsync(string workshop, string key, NamelessWorkshop nameless, CancellationToken cancellationToken)
    {
        var race = new CommitRace("A workshop was changed by others during every attempt to take a person out of it.");
        while (true)
        {
            // The head first: a registration in between changes its ETag, and the commit is refused.
            var head = await FindRowAsync(workshop, Schema.WorkshopHeadKey, cancellationToken);
            var row = head is null ? null : await FindRowAsync(workshop, key, cancellationToken);
            if (head is null || row is null || Changes(row, nameless) is not { Count: > 0 } changes)
            {
                return;
            }

            if (await TryChangeAsync(workshop, key, [Change.Replace(head.Key, head.Properties, head.ETag), .. changes], cancellationToken))
            {
                return;
            }

            await race.LoseAsync(cancellationToken);
        }
    }

    private async Task<bool> TryChangeAsync(string workshop, string key, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var (isWorkshop, mark) = (key == Schema.WorkshopKey, $"erasure-{Guid.NewGuid():N}");
        if (isWorkshop)
        {
            await _index.AnnounceAsync(workshop, mark, cancellationToken);
        }

        var isDone = (await _store.CommitAsync(Schema.Workshops, Schema.WorkshopPartition(workshop), changes, cancellationToken)).IsCommitted;
        if (isDone && isWorkshop && await FindRowAsync(workshop, key, cancellationToken) is { } row)
        {
            await _index.KeepAsync(WorkshopRows.Read<Workshop>(row), mark, cancellationToken);
        }

        return isDone;
    }

    /// <summary>What has to be committed for a row; nothing for one without the person.</summary>
    private static List<Change> Changes(Row row, NamelessWorkshop nameless)
    {
        if (row.Key == Schema.WorkshopKey)
        {
            var workshop = WorkshopRows.Read<Workshop>(row);
            return nameless.Of(workshop) is var without && ReferenceEquals(without, workshop) ? [] : [Change.Replace(row.Key, WorkshopRows.Of(without), row.ETag)];
        }

        if (row.Key.StartsWith(Schema.WorkshopHistoryPrefix, StringComparison.Ordinal))
        {
            var entry = WorkshopRows.Read<WorkshopHistoryEntry>(row);
            return nameless.Of(entry) is var without && ReferenceEquals(without, entry) ? [] : [Change.Replace(row.Key, WorkshopRows.Of(without), row.ETag)];
        }

        var registration = WorkshopRows.Read<Registration>(row);
        var nobody = nameless.Of(registration);
        return ReferenceEquals(nobody, registration) ? []
            : WorkshopRows.KeyOf(nobody) == row.Key ? [Change.Replace(row.Key, WorkshopRows.Of(nobody), row.ETag)]
            : [Change.Delete(row.Key, row.ETag), Change.Upsert(WorkshopRows.KeyOf(nobody), WorkshopRows.Of(nobody))];
    }

    private Task<Row?> FindRowAsync(string workshop, string key, CancellationToken cancellationToken) =>
        _store.FindAsync(Schema.Workshops, Schema.WorkshopPartition(workshop), key, cancellationToken);
}
