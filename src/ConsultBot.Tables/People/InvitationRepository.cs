using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Tables.People;

/// <summary>Invitations over a table store, in the partition of the people: an invitation is used up and its person bound in one commit.</summary>
public sealed class InvitationRepository : IInvitations
{
    private const int Attempts = 50;

    private readonly PeoplePartition _partition;
    private readonly TimeProvider _time;

    /// <param name="store">Is not disposed with this.</param>
    /// <param name="time">Ends invitations.</param>
    public InvitationRepository(ITableStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        (_partition, _time) = (new PeoplePartition(store), time);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The person has identities or an id that is taken.</exception>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IssuedInvitation> InviteAsync(Participant person, Duration life, string? by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Identities.Count > 0)
        {
            throw new ArgumentException("Who is invited has no identities yet.", nameof(person));
        }

        var (invitation, token) = Create(person.Id, life, by);
        var isKept = await _partition.TryCommitAsync(
            [Change.Insert(Schema.PersonKey(person.Id), PersonRows.Of(person)), Change.Insert(Schema.InvitationKey(token.Hash), PersonRows.Of(invitation))], cancellationToken);
        return isKept ? new IssuedInvitation(person, invitation, token) : throw new ArgumentException("There is a person of this id.", nameof(person));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<IssuedInvitation?> InviteAgainAsync(string person, Duration life, string? by, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindPersonAsync(person, cancellationToken) is not { } row)
            {
                return null;
            }

            // The person's row is written with it, so that nobody is erased and invited at once.
            var (invitation, token) = Create(person, life, by);
            if (await _partition.TryCommitAsync(
                [Change.Insert(Schema.InvitationKey(token.Hash), PersonRows.Of(invitation)), Change.Replace(row.Key, row.Properties, row.ETag)], cancellationToken))
            {
                return new IssuedInvitation(PersonRows.Person(row), invitation, token);
            }
        }

        throw PeoplePartition.Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<OfferedInvitation?> FindAsync(InvitationToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await _partition.FindAsync(Schema.InvitationKey(token.Hash), cancellationToken) is { } row
            && await FindPersonAsync(PersonRows.PersonOf(row), cancellationToken) is { } person
            ? new OfferedInvitation(PersonRows.Invitation(row), PersonRows.Person(person))
            : null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<Acceptance> AcceptAsync(InvitationToken token, ChannelIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(identity);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await _partition.FindAsync(Schema.InvitationKey(token.Hash), cancellationToken);
            var person = row is null ? null : await FindPersonAsync(PersonRows.PersonOf(row), cancellationToken);
            if (row is null || person is null)
            {
                return new Acceptance(AcceptanceOutcome.Unknown, null);
            }

            if (await RefuseAsync(row, person, identity, cancellationToken) is { } settled)
            {
                return settled;
            }

            var changes = await _partition.BindingAsync(person, identity, cancellationToken);
            var accepted = PersonRows.Invitation(row) with { AcceptedAt = Now() };
            changes.Add(Change.Replace(row.Key, PersonRows.Of(accepted, identity), row.ETag));
            if (await _partition.TryCommitAsync(changes, cancellationToken))
            {
                var bound = await FindPersonAsync(accepted.Participant, cancellationToken);
                return new Acceptance(AcceptanceOutcome.Accepted, PersonRows.Person(bound ?? person));
            }
        }

        throw PeoplePartition.Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _partition.ReadAsync(Schema.InvitationPrefix, cancellationToken)).Select(PersonRows.Invitation).OrderBy(invitation => invitation.CreatedAt)];

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<int> RevokeAsync(string person, CancellationToken cancellationToken)
    {
        var revoked = 0;
        foreach (var row in await _partition.ReadAsync(Schema.InvitationPrefix, cancellationToken))
        {
            var invitation = PersonRows.Invitation(row);
            if (invitation.Participant == person && invitation.StatusAt(Now()) == InvitationStatus.Open)
            {
                // Refused means that it was accepted, withdrawn or erased in between: it is open no more.
                var change = Change.Replace(row.Key, PersonRows.Of(invitation with { RevokedAt = Now() }), row.ETag);
                revoked += await _partition.TryCommitAsync([change], cancellationToken) ? 1 : 0;
            }
        }

        return revoked;
    }

    /// <returns>Null when the invitation may be accepted.</returns>
    private async Task<Acceptance?> RefuseAsync(Row row, Row person, ChannelIdentity identity, CancellationToken cancellationToken)
    {
        switch (PersonRows.Invitation(row).StatusAt(Now()))
        {
            case InvitationStatus.Accepted:
                return PersonRows.WasAcceptedBy(row, identity)
                    ? new Acceptance(AcceptanceOutcome.Accepted, PersonRows.Person(person))
                    : new Acceptance(AcceptanceOutcome.Used, null);
            case InvitationStatus.Revoked:
                return new Acceptance(AcceptanceOutcome.Revoked, null);
            case InvitationStatus.Expired:
                return new Acceptance(AcceptanceOutcome.Expired, null);
            default:
                return await _partition.FindAsync(Schema.IdentityKey(identity), cancellationToken) is null ? null : new Acceptance(AcceptanceOutcome.IdentityTaken, null);
        }
    }

    private (Invitation Invitation, InvitationToken Token) Create(string person, Duration life, string? by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(life, Duration.FromDays(Invitation.MostDays));
        var token = InvitationToken.Create();
        return (new Invitation(token.Hash[..10], person, Now(), Now() + life, by, null, null), token);
    }

    private Task<Row?> FindPersonAsync(string id, CancellationToken cancellationToken) => _partition.FindAsync(Schema.PersonKey(id), cancellationToken);

    private Instant Now() => Instant.FromDateTimeOffset(_time.GetUtcNow());
}
