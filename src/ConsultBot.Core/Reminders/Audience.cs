using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Core.Reminders;

/// <summary>Whom a reminder is for.</summary>
/// <param name="Kind">Before it is narrowed.</param>
/// <param name="Delegation">Only this one (<see cref="Delegation.Key"/>); null for all.</param>
/// <param name="Function">Only those in this function; null for all.</param>
/// <param name="Language">Only those who read this language; null for all.</param>
public sealed record Audience(AudienceKind Kind, string? Delegation = null, DelegationFunction? Function = null, Language? Language = null)
{
    /// <summary>Who belongs to it as things stand, in the order of <paramref name="people"/>.</summary>
    /// <param name="state">The workshop with its registrations.</param>
    /// <param name="people">Everybody.</param>
    public IEnumerable<Participant> Of(WorkshopState state, IEnumerable<Participant> people)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(people);
        var rows = state.Registrations.Where(row => row.Participant is not null).ToDictionary(row => row.Participant!, StringComparer.Ordinal);
        return people.Where(person => Has(state.Workshop, rows.GetValueOrDefault(person.Id), person));
    }

    /// <param name="workshop">What it is about.</param>
    /// <param name="row">The person's row, or null.</param>
    /// <param name="person">Who.</param>
    public bool Has(Workshop workshop, Registration? row, Participant person)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(person);
        return IsOfKind(workshop, row, person)
            && (Delegation is null || (row?.Delegation ?? person.Delegation).Key == Delegation)
            && (Function is null || (row?.Function ?? person.Function) == Function)
            && (Language is null || person.Language == Language);
    }

    private bool IsOfKind(Workshop workshop, Registration? row, Participant person) => Kind switch
    {
        AudienceKind.Registered => row?.Status == RegistrationStatus.Registered,
        AudienceKind.Waiting => row?.Status == RegistrationStatus.Waiting,
        AudienceKind.Coming => row?.Status is RegistrationStatus.Registered or RegistrationStatus.Waiting,
        AudienceKind.NotReplied => row is null && IsInvited(workshop, person),
        _ => row?.Status is RegistrationStatus.Registered or RegistrationStatus.Waiting || (row is null && IsInvited(workshop, person)),
    };

    /// <summary>Where nobody is named and all participants see the workshop, all delegations are invited; organizers invite and are not invited.</summary>
    private static bool IsInvited(Workshop workshop, Participant person) => !person.IsOrganizer
        && (workshop.Invited.Count == 0 ? workshop.Visibility == WorkshopVisibility.AllParticipants : workshop.Invited.Contains(person.Delegation.Key));
}
