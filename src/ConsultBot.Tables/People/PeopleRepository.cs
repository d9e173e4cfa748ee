using ConsultBot.Core.People;

namespace ConsultBot.Tables.People;

/// <summary>People over a table store. Every change is one commit under the ETags that were read, decided anew when somebody else was faster.</summary>
public sealed class PeopleRepository : IPeople
{
    private const int Attempts = 50;

    private readonly PeoplePartition _partition;

    /// <param name="store">Is not disposed with this.</param>
    public PeopleRepository(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _partition = new PeoplePartition(store);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Participant?> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, cancellationToken) is { } row ? PersonRows.Person(row) : null;

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Participant?> FindByIdentityAsync(ChannelIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return await _partition.FindAsync(Schema.IdentityKey(identity), cancellationToken) is { } row ? await FindAsync(PersonRows.PersonOf(row), cancellationToken) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<Participant>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _partition.ReadAsync(Schema.PersonPrefix, cancellationToken)).Select(PersonRows.Person)];

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<Participant?> ChangeAsync(string id, Func<Participant, Participant> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindRowAsync(id, cancellationToken) is not { } row)
            {
                return null;
            }

            var person = PersonRows.Person(row);
            var changed = change(person) with { Identities = person.Identities };
            if (changed.Id != person.Id)
            {
                throw new ArgumentException("A change keeps the id of the person.", nameof(change));
            }

            if (await _partition.TryCommitAsync([Change.Replace(row.Key, PersonRows.Of(changed), row.ETag)], cancellationToken))
            {
                return changed;
            }
        }

        throw PeoplePartition.Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<Acceptance> BindAsync(string id, ChannelIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindRowAsync(id, cancellationToken) is not { } row)
            {
                return new Acceptance(AcceptanceOutcome.Unknown, null);
            }

            if (await _partition.FindAsync(Schema.IdentityKey(identity), cancellationToken) is { } taken)
            {
                return PersonRows.PersonOf(taken) == id
                    ? new Acceptance(AcceptanceOutcome.Accepted, PersonRows.Person(row))
                    : new Acceptance(AcceptanceOutcome.IdentityTaken, null);
            }

            if (await _partition.TryCommitAsync(await _partition.BindingAsync(row, identity, cancellationToken), cancellationToken))
            {
                return new Acceptance(AcceptanceOutcome.Accepted, await FindAsync(id, cancellationToken));
            }
        }

        throw PeoplePartition.Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task ReleaseAsync(ChannelIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await _partition.FindAsync(Schema.IdentityKey(identity), cancellationToken) is not { } pointer)
            {
                return;
            }

            var changes = new List<Change> { Change.Delete(pointer.Key, pointer.ETag) };
            if (await FindRowAsync(PersonRows.PersonOf(pointer), cancellationToken) is { } row)
            {
                var person = PersonRows.Person(row);
                changes.Add(Change.Replace(row.Key, PersonRows.Of(person with { Identities = [.. person.Identities.Where(own => own != identity)] }), row.ETag));
            }

            if (await _partition.TryCommitAsync(changes, cancellationToken))
            {
                return;
            }
        }

        throw PeoplePartition.Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task NoteConversationAsync(string id, string conversation, bool isOwn, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversation);
        var key = Schema.PersonConversationKey(id, conversation);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var person = await FindRowAsync(id, cancellationToken);
            var noted = await _partition.FindAsync(key, cancellationToken);
            if (person is null || (noted is not null && (PersonRows.Conversation(noted).IsOwn || !isOwn)))
            {
                return;
            }

            // The person's row is written with it, so that what is noted while the person is being erased is not left behind.
            var note = Change.Upsert(key, PersonRows.Of(id, new PersonConversation(conversation, isOwn)));
            if (await _partition.TryCommitAsync([note, Change.Replace(person.Key, person.Properties, person.ETag)], cancellationToken))
            {
                return;
            }
        }

        throw PeoplePartition.Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonConversation>> ConversationsAsync(string id, CancellationToken cancellationToken) =>
        [.. (await _partition.ReadAsync(Schema.PersonConversationPrefix(id), cancellationToken)).Select(PersonRows.Conversation)];

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<bool> EraseAsync(string id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindRowAsync(id, cancellationToken) is not { } row)
            {
                return false;
            }

            var belongings = await BelongingsAsync(PersonRows.Person(row), cancellationToken);
            var first = belongings.Take(PeoplePartition.MostChanges - 1).Select(found => Change.Delete(found.Key, found.ETag)).ToList();
            var isLast = first.Count == belongings.Count;
            first.Add(isLast ? Change.Delete(row.Key, row.ETag) : Change.Replace(row.Key, row.Properties, row.ETag));
            if (await _partition.TryCommitAsync(first, cancellationToken) && isLast)
            {
                return true;
            }
        }

        throw PeoplePartition.Overtaken();
    }

    private async Task<List<Row>> BelongingsAsync(Participant person, CancellationToken cancellationToken)
    {
        var rows = await _partition.ReadAsync(Schema.PersonConversationPrefix(person.Id), cancellationToken);
        rows.AddRange((await _partition.ReadAsync(Schema.InvitationPrefix, cancellationToken)).Where(row => PersonRows.PersonOf(row) == person.Id));
        foreach (var identity in person.Identities)
        {
            rows.AddRange(await _partition.FindAsync(Schema.IdentityKey(identity), cancellationToken) is { } row ? [row] : []);
        }

        return rows;
    }

    private Task<Row?> FindRowAsync(string id, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(id) ? Task.FromResult<Row?>(null) : _partition.FindAsync(Schema.PersonKey(id), cancellationToken);
}
