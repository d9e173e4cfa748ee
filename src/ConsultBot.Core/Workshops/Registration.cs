using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>A person's place at a workshop.</summary>
/// <param name="Participant">Id of the person; null after the person was erased, so that headcounts stay true.</param>
/// <param name="Delegation">For whom the person attends.</param>
/// <param name="Function">In what function.</param>
/// <param name="Status">Whether there is a seat.</param>
/// <param name="Order">Place in the order of arrival, counted from 1; a new registration after a withdrawal gets a new one.</param>
/// <param name="Since">When it took this status.</param>
/// <param name="NamedBy">Id of the focal point who named the person, or null.</param>
public sealed record Registration(
    string? Participant,
    Delegation Delegation,
    DelegationFunction Function,
    RegistrationStatus Status,
    long Order,
    Instant Since,
    string? NamedBy)
{
    /// <summary>When somebody who was named said that they come; null before, and for who registered in person.</summary>
    public Instant? ConfirmedAt { get; init; }

    public VisaLetter Visa { get; init; }

    /// <summary>Whether the person was there; null while nobody entered it.</summary>
    public bool? Attended { get; init; }

    /// <summary>What the person has still to be told, or null.</summary>
    public SeatNotice? Untold { get; init; }

    /// <summary>Has a place that somebody else asked for, and hasn't said a word yet.</summary>
    public bool IsUnconfirmed => NamedBy is not null && ConfirmedAt is null && Status is (RegistrationStatus.Registered or RegistrationStatus.Waiting);
}
