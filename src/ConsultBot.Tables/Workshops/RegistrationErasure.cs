using System.Globalization;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Tables.Workshops;

/// <summary>Takes a person out of the registrations: the seat, the delegation and the function stay, so that headcounts stay true.</summary>
public sealed class RegistrationErasure : IPersonalRecords
{
    private const int Attempts = 200;

    private readonly ITableStore _store;
    private readonly WorkshopIndex _index;

    public RegistrationErasure(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _index) = (store, new WorkshopIndex(store));
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
        foreach (var workshop in person.Person is null ? [] : await _index.ListAsync(cancellationToken))
        {
            await EraseAsync(workshop.Id, person.Person!.Id, cancellationToken);
        }
    }

    private async Task EraseAsync(string workshop, string person, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The head first: a registration in between changes its ETag, and the commit is refused.
            var head = await FindRowAsync(workshop, Schema.WorkshopHeadKey, cancellationToken);
            var row = head is null ? null : await FindRowAsync(workshop, Schema.WorkshopRegistrationKey(person), cancellationToken);
            if (head is null || row is null)
            {
                return;
            }

            var nameless = WorkshopRows.Read<Registration>(row) with { Participant = null, NamedBy = null };
            Change[] changes =
            [
                Change.Replace(head.Key, head.Properties, head.ETag),
                Change.Delete(row.Key, row.ETag),
                Change.Upsert(WorkshopRows.KeyOf(nameless), WorkshopRows.Of(nameless)),
            ];
            if ((await _store.CommitAsync(Schema.Workshops, Schema.WorkshopPartition(workshop), changes, cancellationToken)).IsCommitted)
            {
                return;
            }
        }

        throw new StoreUnavailableException("Seats were given by others during every attempt to take a person out of them.");
    }

    private Task<Row?> FindRowAsync(string workshop, string key, CancellationToken cancellationToken) =>
        _store.FindAsync(Schema.Workshops, Schema.WorkshopPartition(workshop), key, cancellationToken);
}
