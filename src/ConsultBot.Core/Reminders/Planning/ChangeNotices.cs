using System.Globalization;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Reminders.Planning;

/// <summary>What is told, unasked, when a workshop that people come to moves or is cancelled.</summary>
public static class ChangeNotices
{
    /// <summary>A notice is of use so long where the workshop has no time any more.</summary>
    private static readonly Duration Unscheduled = Duration.FromDays(14);

    /// <param name="workshop">As it stands now, with its new revision.</param>
    /// <param name="changes">What one edit changed.</param>
    /// <param name="now">When.</param>
    /// <param name="zones">Knows the workshop's zone.</param>
    /// <returns>Null where nobody has to know.</returns>
    public static Reminder? Find(Workshop workshop, IReadOnlyList<WorkshopChange> changes, Instant now, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(changes);
        if (workshop.Status is WorkshopStatus.Draft or WorkshopStatus.Held || !changes.Any(change => change.MattersToAttendance))
        {
            return null;
        }

        var occasion = workshop.Status == WorkshopStatus.Cancelled ? ReminderOccasion.Cancelled : ReminderOccasion.Moved;
        var start = workshop.Time?.StartInstant(zones) ?? now + Unscheduled;
        if (start <= now)
        {
            return null;
        }

        var id = ReminderIds.Standing(workshop.Id, occasion, workshop.Revision.ToString(CultureInfo.InvariantCulture));

        // A change a month ahead can wait for the morning; one of tomorrow cannot.
        return new Reminder(id, workshop.Id, occasion, new Audience(AudienceKind.Coming))
        {
            WorkshopRevision = workshop.Revision,
            Wanted = now,
            Latest = now + ((start - now) / 4),
            UsefulUntil = start,
        };
    }
}
