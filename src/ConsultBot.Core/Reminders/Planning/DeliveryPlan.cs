using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Core.Reminders.Planning;

/// <summary>Expands a reminder into deliveries, each at a sane hour of its reader.</summary>
/// <param name="hours">Which hours are sane.</param>
/// <param name="zones">Knows the readers' zones.</param>
public sealed class DeliveryPlan(SaneHours hours, IDateTimeZoneProvider zones)
{
    /// <param name="reminder">What is sent.</param>
    /// <param name="audience">To whom; each person once.</param>
    /// <param name="now">Nothing is due before.</param>
    public IEnumerable<Delivery> Of(Reminder reminder, IEnumerable<Participant> audience, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(audience);
        var known = new Dictionary<(string Zone, string? State), Instant>();
        foreach (var person in audience)
        {
            var key = (person.Zone, StateOf(person.Delegation));
            if (!known.TryGetValue(key, out var due))
            {
                known[key] = due = DueAt(reminder, person, now);
            }

            yield return new Delivery(
                ReminderIds.Delivery(reminder.Id, reminder.Revision, person.Id), reminder.Id, reminder.Revision, person.Id, person.Delegation.Key, due)
            { At = now };
        }
    }

    /// <summary>When the reader gets it.</summary>
    public Instant DueAt(Reminder reminder, Participant reader, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(reader);
        return hours.Find(reminder.Wanted, reminder.Latest, Instant.Max(now, reminder.UndoUntil), ZoneOf(reader), StateOf(reader.Delegation));
    }

    /// <summary>The first sane moment of the reader's next working day.</summary>
    public Instant NextDay(Participant reader, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var zone = ZoneOf(reader);
        var morning = zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(1)).ToInstant();
        return hours.Find(morning, morning + Duration.FromDays(30), morning, zone, StateOf(reader.Delegation));
    }

    /// <summary>The day by the reader's calendar.</summary>
    public LocalDate DayOf(Instant moment, Participant reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return moment.InZone(ZoneOf(reader)).Date;
    }

    /// <summary>Whether the reader may be disturbed now.</summary>
    public bool IsSane(Instant moment, Participant reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return hours.Contains(moment, ZoneOf(reader), StateOf(reader.Delegation));
    }

    private DateTimeZone ZoneOf(Participant reader) => zones.GetZoneOrNull(reader.Zone) ?? DateTimeZone.Utc;

    private static string? StateOf(Delegation delegation) => delegation.Kind == DelegationKind.State ? delegation.Id : null;
}
