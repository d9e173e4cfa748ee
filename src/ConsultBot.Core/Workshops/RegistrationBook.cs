using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>Who has a seat at a workshop and who waits: decides every request so that seats are never given twice. Immutable.</summary>
public sealed class RegistrationBook
{
    private readonly Workshop _workshop;
    private readonly IDateTimeZoneProvider _zones;
    private readonly List<Registration> _all;

    /// <param name="workshop">Whose seats.</param>
    /// <param name="registrations">Every row, withdrawn ones too; at most one of a person.</param>
    /// <param name="zones">Knows the workshop's zone.</param>
    public RegistrationBook(Workshop workshop, IEnumerable<Registration> registrations, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(registrations);
        ArgumentNullException.ThrowIfNull(zones);
        (_workshop, _zones) = (workshop, zones);
        _all = [.. registrations.OrderBy(registration => registration.Order)];
    }

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<Registration> Registered => [.. _all.Where(row => row.Status == RegistrationStatus.Registered)];

    /// <summary>In the order in which they get seats.</summary>
    public IReadOnlyList<Registration> Waiting => [.. _all.Where(row => row.Status == RegistrationStatus.Waiting)];

    /// <summary>Null for no limit.</summary>
    public int? SeatsLeft => _workshop.Capacity is { } capacity ? Math.Max(0, capacity - Registered.Count) : null;

    public Registration? Find(string participant) => _all.Find(row => row.Participant == participant);

    /// <summary>Gives a seat, or a place on the waiting list.</summary>
    /// <param name="participant">Who wants to come.</param>
    /// <param name="delegation">For whom.</param>
    /// <param name="function">In what function.</param>
    /// <param name="namedBy">The focal point who asks for the person; null for the person.</param>
    /// <param name="now">The moment of the request.</param>
    public RegistrationOutcome Register(string participant, Delegation delegation, DelegationFunction function, string? namedBy, Instant now)
    {
        ArgumentException.ThrowIfNullOrEmpty(participant);
        ArgumentNullException.ThrowIfNull(delegation);
        if (Find(participant) is { Status: RegistrationStatus.Registered or RegistrationStatus.Waiting } already)
        {
            return new RegistrationOutcome(already, null, null, [], []);
        }

        if (FindRefusal(delegation, now) is { } refused)
        {
            return new RegistrationOutcome(null, refused.Why, refused.When, [], []);
        }

        // Whoever waits while seats are free waits for one of the own delegation: nobody is passed over.
        var status = HasSeat(Registered, delegation) ? RegistrationStatus.Registered : RegistrationStatus.Waiting;
        var order = _all.Count == 0 ? 1 : _all[^1].Order + 1;
        var place = new Registration(participant, delegation, function, status, order, now, namedBy) { Untold = namedBy is null ? null : SeatNotice.Named };
        return new RegistrationOutcome(place, null, null, [place], []);
    }

    /// <summary>Gives a seat or a place in the queue back; whoever waited longest and may sit gets the seat.</summary>
    /// <param name="participant">Who doesn't come.</param>
    /// <param name="status"><see cref="RegistrationStatus.Withdrawn"/> or <see cref="RegistrationStatus.Declined"/>.</param>
    /// <param name="now">The moment of the request.</param>
    public RegistrationOutcome Release(string participant, RegistrationStatus status, Instant now)
    {
        if (status is not (RegistrationStatus.Withdrawn or RegistrationStatus.Declined))
        {
            throw new ArgumentOutOfRangeException(nameof(status));
        }

        if (Find(participant) is not { Status: RegistrationStatus.Registered or RegistrationStatus.Waiting } held)
        {
            return new RegistrationOutcome(Find(participant), null, null, [], []);
        }

        var released = held with { Status = status, Since = now, Untold = null };
        var rest = _all.Select(row => ReferenceEquals(row, held) ? released : row);
        var promoted = new RegistrationBook(_workshop, rest, _zones).Promote(now);
        return new RegistrationOutcome(released, null, null, [released, .. promoted], promoted);
    }

    /// <summary>Says that somebody comes for whom another asked; the notice of it is no longer needed.</summary>
    public RegistrationOutcome Confirm(string participant, Instant now) =>
        Find(participant) is not { Status: RegistrationStatus.Registered or RegistrationStatus.Waiting } held ? new RegistrationOutcome(null, null, null, [], [])
        : held.IsUnconfirmed ? Changed([held with { ConfirmedAt = now, Untold = null }])
        : new RegistrationOutcome(held, null, null, [], []);

    /// <summary>Notes how far the letter for a visa is, for who has a place.</summary>
    public RegistrationOutcome SetVisa(string participant, VisaLetter visa) =>
        Find(participant) is not { Status: RegistrationStatus.Registered or RegistrationStatus.Waiting } held ? new RegistrationOutcome(null, null, null, [], [])
        : held.Visa == visa ? new RegistrationOutcome(held, null, null, [], [])
        : Changed([held with { Visa = visa }]);

    /// <summary>Notes who with a seat was there.</summary>
    /// <param name="participants">Whom it is about; null for everybody with a seat.</param>
    /// <param name="attended">Whether they were there.</param>
    /// <param name="most">Rows to be changed at once; ask again while so many were.</param>
    public RegistrationOutcome SetAttendance(IReadOnlyCollection<string>? participants, bool attended, int most) => Changed(
        [.. Registered.Where(row => participants is null || (row.Participant is { } id && participants.Contains(id))).Where(row => row.Attended != attended).Take(most).Select(row => row with { Attended = attended })]);

    /// <summary>Notes that somebody was told.</summary>
    public RegistrationOutcome SetTold(string participant, SeatNotice notice) =>
        Changed([.. _all.Where(row => row.Participant == participant && row.Untold == notice).Select(row => row with { Untold = null })]);

    private static RegistrationOutcome Changed(IReadOnlyList<Registration> rows) => new(rows.Count == 1 ? rows[0] : null, null, null, rows, []);

    /// <summary>Those who get a seat now: after a withdrawal, or after the limits were raised.</summary>
    public IReadOnlyList<Registration> Promote(Instant now)
    {
        var seated = Registered.ToList();
        var promoted = new List<Registration>();
        if (_workshop.Status is WorkshopStatus.Cancelled or WorkshopStatus.Held)
        {
            return promoted;
        }

        foreach (var waiting in Waiting.Where(waiting => HasSeat(seated, waiting.Delegation)))
        {
            // The check runs as the list goes on: each seat given counts for the next.
            var seat = waiting with { Status = RegistrationStatus.Registered, Since = now, Untold = waiting.Untold ?? SeatNotice.Promoted };
            promoted.Add(seat);
            seated.Add(seat);
        }

        return promoted;
    }

    private bool HasSeat(IReadOnlyCollection<Registration> seated, Delegation delegation) =>
        (_workshop.Capacity is not { } capacity || seated.Count < capacity)
        && (_workshop.SeatsPerDelegation is not { } each || seated.Count(row => row.Delegation.Key == delegation.Key) < each);

    private (RegistrationRefusal Why, Instant? When)? FindRefusal(Delegation delegation, Instant now) => _workshop.Status switch
    {
        WorkshopStatus.Draft => (RegistrationRefusal.NotAnnounced, null),
        WorkshopStatus.Cancelled => (RegistrationRefusal.Cancelled, null),
        WorkshopStatus.Held => (RegistrationRefusal.Held, null),
        _ when _workshop.Visibility == WorkshopVisibility.InvitedOnly && !_workshop.Invited.Contains(delegation.Key) => (RegistrationRefusal.NotInvited, null),
        _ when _workshop.RegistrationOpens is { } opens && now < opens => (RegistrationRefusal.NotOpenYet, opens),
        _ when Closes is { } closes && now >= closes => (RegistrationRefusal.Closed, closes),
        _ => null,
    };

    private Instant? Closes => _workshop.RegistrationCloses ?? _workshop.Time?.StartInstant(_zones);
}
