using System.Globalization;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Reminders.Planning;

/// <summary>The reminders that every announced workshop has.</summary>
public static class StandingReminders
{
    /// <summary>Minutes before the start: a week, a day, two hours.</summary>
    public static IReadOnlyList<int> Leads { get; } = [7 * 24 * 60, 24 * 60, 120];

    private static readonly Duration BeforeClosing = Duration.FromDays(3);
    private static readonly int DaysBeforeDocument = 2;

    /// <summary>The reminders of a workshop as it stands; those whose use is over are left out.</summary>
    /// <returns>None for a draft, and for one that is cancelled or was held.</returns>
    public static IReadOnlyList<Reminder> Of(Workshop workshop, Instant now, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(zones);
        return workshop.Status is WorkshopStatus.Announced or WorkshopStatus.Confirmed && workshop.Time is { } time
            ? [.. All(workshop, time, zones).Where(reminder => reminder.Wanted > now || reminder.UsefulUntil - reminder.Wanted > Duration.FromDays(1)).Where(reminder => reminder.UsefulUntil > now)]
            : [];
    }

    private static IEnumerable<Reminder> All(Workshop workshop, WorkshopTime time, IDateTimeZoneProvider zones)
    {
        var start = time.StartInstant(zones);
        foreach (var lead in Leads)
        {
            yield return BeforeStart(workshop, start, lead);
        }

        if (workshop.RegistrationCloses is { } closes)
        {
            yield return New(workshop, ReminderOccasion.RegistrationCloses, "", AudienceKind.NotReplied) with
            {
                Wanted = closes - BeforeClosing,
                Latest = closes - Duration.FromDays(1),
                UsefulUntil = closes,
            };
        }

        foreach (var document in workshop.Documents.Where(document => document is { Status: DocumentStatus.Expected, Due: not null }))
        {
            var end = zones[time.Zone].AtStartOfDay(document.Due!.Value.PlusDays(1)).ToInstant();
            yield return New(workshop, ReminderOccasion.DocumentDue, document.Id, AudienceKind.Registered) with
            {
                Document = document.Id,
                Wanted = end - Duration.FromDays(DaysBeforeDocument + 1),
                Latest = end - Duration.FromDays(1),
                UsefulUntil = end,
            };
        }
    }

    /// <summary>Of no use once the next one is due; never later than half the lead.</summary>
    private static Reminder BeforeStart(Workshop workshop, Instant start, int lead)
    {
        var next = Leads.Where(other => other < lead).DefaultIfEmpty(0).Max();
        var wanted = start - Duration.FromMinutes(lead);
        return New(workshop, ReminderOccasion.BeforeStart, lead.ToString(CultureInfo.InvariantCulture), AudienceKind.Registered) with
        {
            LeadMinutes = lead,
            Wanted = wanted,
            Latest = wanted + Duration.FromMinutes(lead / 2),
            UsefulUntil = start - Duration.FromMinutes(next),
        };
    }

    private static Reminder New(Workshop workshop, ReminderOccasion occasion, string detail, AudienceKind audience) =>
        new(ReminderIds.Standing(workshop.Id, occasion, detail), workshop.Id, occasion, new Audience(audience))
        {
            WorkshopRevision = workshop.Revision,
        };
}
