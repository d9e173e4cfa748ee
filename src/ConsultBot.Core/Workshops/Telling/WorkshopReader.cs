using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>For whom something is told.</summary>
/// <param name="Person">Who reads.</param>
/// <param name="Now">When.</param>
/// <param name="Zones">Knows IANA ids.</param>
public sealed record WorkshopReader(Participant Person, Instant Now, IDateTimeZoneProvider Zones)
{
    public bool IsOrganizer => Person.IsOrganizer;

    /// <summary>The reader's own zone; UTC where the one that is kept is unknown.</summary>
    public DateTimeZone Zone => Zones.GetZoneOrNull(Person.Zone) ?? DateTimeZone.Utc;

    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>Organizers see every workshop; participants what is announced to all, or to their delegation, or has a place of theirs.</summary>
    /// <param name="workshop">The workshop.</param>
    /// <param name="registrations">Its rows; empty where they were not read.</param>
    public bool MaySee(Workshop workshop, IEnumerable<Registration> registrations)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        return IsOrganizer || (workshop.Status != WorkshopStatus.Draft
            && (workshop.Visibility == WorkshopVisibility.AllParticipants || workshop.Invited.Contains(Person.Delegation.Key) || registrations.Any(row => row.Participant == Person.Id)));
    }
}
