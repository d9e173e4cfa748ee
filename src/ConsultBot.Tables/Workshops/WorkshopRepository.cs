using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Workshops;

/// <summary>Workshops over a table store: a partition a workshop, one commit a change, and an index of all of them.</summary>
/// <remarks>Every commit replaces the head row by its ETag, so that commits of one workshop stand in one order, whatever they change.</remarks>
public sealed class WorkshopRepository : IWorkshopStore
{
    /// <summary>Registrations that one commit may change: it has four rows of its own.</summary>
    private const int SeatsPerCommit = TableLimits.Changes - 4;

    private readonly ITableStore _store;
    private readonly IDateTimeZoneProvider _zones;
    private readonly WorkshopIndex _index;
    private readonly SeatNotices _notices;
    private readonly WorkshopGates _gates = new();

    /// <param name="store">Is not disposed with this.</param>
    /// <param name="zones">Knows the workshops' zones.</param>
    public WorkshopRepository(ITableStore store, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(zones);
        (_store, _zones, _index, _notices) = (store, zones, new WorkshopIndex(store), new SeatNotices(store));
    }

    /// <inheritdoc/>
    public async Task<WorkshopState?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await WorkshopPartition.FindAsync(_store, id, cancellationToken))?.State;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Workshop>> ListAsync(CancellationToken cancellationToken) => _index.ListAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster for too long.</exception>
    public async Task<WorkshopEditResult> SaveAsync(WorkshopEdit edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        using var turn = await _gates.EnterAsync(edit.Workshop.Id, cancellationToken);
        var race = new CommitRace("A workshop was changed by others during every attempt to change it.");
        while (true)
        {
            var found = await WorkshopPartition.FindAsync(_store, edit.Workshop.Id, cancellationToken);
            if (await FindEarlierAsync(edit, found, cancellationToken) is { } settled)
            {
                return settled;
            }

            if (await TrySaveAsync(edit, found, cancellationToken) is { } kept)
            {
                return kept;
            }

            await race.LoseAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster for too long.</exception>
    public async Task<RegistrationOutcome?> DecideAsync(string id, Func<RegistrationBook, RegistrationOutcome> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        using var turn = await _gates.EnterAsync(id, cancellationToken);
        return await DecideInTurnAsync(id, decide, cancellationToken);
    }

    private async Task<RegistrationOutcome?> DecideInTurnAsync(string id, Func<RegistrationBook, RegistrationOutcome> decide, CancellationToken cancellationToken)
    {
        var race = new CommitRace("Seats were given by others during every attempt to give one.");
        while (true)
        {
            if (await WorkshopPartition.FindAsync(_store, id, cancellationToken) is not { } found)
            {
                return null;
            }

            var outcome = decide(new RegistrationBook(found.Workshop, found.Registrations, _zones));
            if (outcome.Changed.Count == 0 || await CommitAsync(found, [], outcome.Changed, WorkshopRows.EditsOf(found.Head), cancellationToken))
            {
                return outcome;
            }

            await race.LoseAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkshopHistoryEntry>> HistoryAsync(string id, int after, CancellationToken cancellationToken)
    {
        var range = KeyRange.Between(Schema.WorkshopHistoryKey(after + 1), Schema.WorkshopHistoryEnd);
        var entries = new List<WorkshopHistoryEntry>();
        await foreach (var row in _store.ReadAsync(Schema.Workshops, Schema.WorkshopPartition(id), range, cancellationToken))
        {
            entries.Add(WorkshopRows.Read<WorkshopHistoryEntry>(row));
        }

        return entries;
    }

    /// <summary>An edit that was kept before, or that can't be kept any more; null for one to be tried.</summary>
    private async Task<WorkshopEditResult?> FindEarlierAsync(WorkshopEdit edit, WorkshopPartition? found, CancellationToken cancellationToken)
    {
        var once = Schema.WorkshopOperationKey(edit.Operation);
        if (await _store.FindAsync(Schema.Workshops, Schema.WorkshopPartition(edit.Workshop.Id), once, cancellationToken) is not null)
        {
            return new WorkshopEditResult(WorkshopEditOutcome.Repeated, found?.State, [], []);
        }

        return (found, edit.ETag) switch
        {
            (null, null) => null,
            (null, _) => new WorkshopEditResult(WorkshopEditOutcome.Unknown, null, [], []),
            _ when found!.WorkshopRow.ETag != edit.ETag => new WorkshopEditResult(WorkshopEditOutcome.ChangedMeanwhile, found.State, [], []),
            _ => null,
        };
    }

    /// <returns>Null when somebody else was faster.</returns>
    private async Task<WorkshopEditResult?> TrySaveAsync(WorkshopEdit edit, WorkshopPartition? found, CancellationToken cancellationToken)
    {
        var workshop = found is null ? edit.Workshop with { Revision = 0 } : WorkshopChanges.Revised(found.Workshop, edit.Workshop);
        var changes = WorkshopChanges.Between(found?.Workshop, workshop);
        if (changes.Count == 0)
        {
            return new WorkshopEditResult(WorkshopEditOutcome.Kept, found!.State, [], []);
        }

        IReadOnlyList<Registration> promoted = found is null ? [] : [.. new RegistrationBook(workshop, found.Registrations, _zones).Promote(edit.At).Take(SeatsPerCommit)];
        var number = (found is null ? 0 : WorkshopRows.EditsOf(found.Head)) + 1;
        var rows = new List<Change>
        {
            found is null ? Change.Insert(Schema.WorkshopKey, WorkshopRows.Of(workshop)) : Change.Replace(Schema.WorkshopKey, WorkshopRows.Of(workshop), found.WorkshopRow.ETag),
            Change.Insert(Schema.WorkshopHistoryKey(number), WorkshopRows.Of(new WorkshopHistoryEntry(number, edit.At, edit.By, workshop.Revision, changes))),
            Change.Insert(Schema.WorkshopOperationKey(edit.Operation), RowProperties.Empty),
        };
        await _index.AnnounceAsync(workshop.Id, edit.Operation, cancellationToken);
        var committed = found is null
            ? await CreateAsync(workshop.Id, rows, number, cancellationToken)
            : await CommitAsync(found, rows, promoted, number, cancellationToken);
        if (!committed)
        {
            return null;
        }

        await _index.KeepAsync(workshop, edit.Operation, cancellationToken);
        promoted = [.. promoted, .. await PromoteRestAsync(workshop.Id, promoted.Count, edit.At, cancellationToken)];
        return new WorkshopEditResult(WorkshopEditOutcome.Kept, await FindAsync(workshop.Id, cancellationToken), changes, promoted);
    }

    /// <summary>Who didn't fit into the commit that raised the limits.</summary>
    private async Task<IReadOnlyList<Registration>> PromoteRestAsync(string id, int before, Instant now, CancellationToken cancellationToken)
    {
        var promoted = new List<Registration>();
        while (before == SeatsPerCommit)
        {
            var more = await DecideInTurnAsync(id, book => Promoted(book.Promote(now)), cancellationToken);
            before = more?.Changed.Count ?? 0;
            promoted.AddRange(more?.Changed ?? []);
        }

        return promoted;
    }

    private static RegistrationOutcome Promoted(IReadOnlyList<Registration> seats)
    {
        var fitting = seats.Take(SeatsPerCommit).ToList();
        return new RegistrationOutcome(null, null, null, fitting, fitting);
    }

    private async Task<bool> CreateAsync(string id, List<Change> rows, int edits, CancellationToken cancellationToken)
    {
        rows.Add(Change.Insert(Schema.WorkshopHeadKey, WorkshopRows.Head(edits)));
        return (await _store.CommitAsync(Schema.Workshops, Schema.WorkshopPartition(id), rows, cancellationToken)).IsCommitted;
    }

    private async Task<bool> CommitAsync(
        WorkshopPartition found, List<Change> rows, IReadOnlyList<Registration> registrations, int edits, CancellationToken cancellationToken)
    {
        if (registrations.Any(row => row.Untold is not null))
        {
            await _notices.AnnounceAsync(found.Workshop.Id, cancellationToken);
        }

        var changes = new List<Change>(rows) { Change.Replace(Schema.WorkshopHeadKey, WorkshopRows.Head(edits), found.Head.ETag) };
        changes.AddRange(registrations.Select(row => Change.Upsert(WorkshopRows.KeyOf(row), WorkshopRows.Of(row))));
        return (await _store.CommitAsync(Schema.Workshops, Schema.WorkshopPartition(found.Workshop.Id), changes, cancellationToken)).IsCommitted;
    }
}
