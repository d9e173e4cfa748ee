using ConsultBot.Core.Calendars.Internet;
using NodaTime;

namespace ConsultBot.Core.Workshops.Publishing;

/// <summary>Workshops and their sessions as entries of other people's calendars.</summary>
/// <param name="zones">Knows the workshops' zones.</param>
public sealed class WorkshopEntries(IDateTimeZoneProvider zones)
{
    /// <summary>The workshop on all of its days. Its UID follows from its id alone, so that a workshop that is moved moves in every calendar.</summary>
    /// <param name="workshop">The workshop.</param>
    /// <param name="stamp">When it was last edited.</param>
    /// <param name="texts">What is said of it, in the reader's language.</param>
    /// <returns>Null while it has no dates.</returns>
    public CalendarEntry? Find(Workshop workshop, Instant stamp, EntryTexts texts)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(texts);
        if (workshop.Time is not { } time)
        {
            return null;
        }

        var (start, end) = (Moment(time.Days.First + time.Opens, time.Zone), Moment(time.Days.First + time.Closes, time.Zone));
        var repeats = Repeats(time, start, end);
        return Entry($"{workshop.Id}@consultbot", workshop, stamp, start, repeats ? end : time.EndInstant(zones), workshop.Title, texts) with { Days = repeats ? time.Days.Days : 1 };
    }

    /// <summary>One session. It keeps its UID when it is moved.</summary>
    /// <param name="workshop">The workshop.</param>
    /// <param name="session">One of its sessions.</param>
    /// <param name="stamp">When the workshop was last edited.</param>
    /// <param name="texts">What is said of the session, in the reader's language.</param>
    /// <returns>Null while the workshop has no dates.</returns>
    public CalendarEntry? Find(Workshop workshop, WorkshopSession session, Instant stamp, EntryTexts texts)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(texts);
        return workshop.Time is { } time
            ? Entry($"{workshop.Id}.{session.Id}@consultbot", workshop, stamp, Moment(session.Day + session.From, time.Zone), Moment(session.Day + session.To, time.Zone), session.Title, texts)
            : null;
    }

    /// <summary>Until it is confirmed that a workshop takes place, it is tentative.</summary>
    public static CalendarEntryStatus StatusOf(WorkshopStatus status) => status switch
    {
        WorkshopStatus.Cancelled => CalendarEntryStatus.Cancelled,
        WorkshopStatus.Confirmed or WorkshopStatus.Held => CalendarEntryStatus.Confirmed,
        _ => CalendarEntryStatus.Tentative,
    };

    private static CalendarEntry Entry(string uid, Workshop workshop, Instant stamp, Instant start, Instant end, string title, EntryTexts texts) =>
        new(uid, workshop.Revision, stamp, start, end > start ? end : start + Duration.FromMinutes(1), title)
        {
            Description = texts.Description,
            Location = texts.Location,
            Link = texts.Link,
            Contact = workshop.Contact,
            Status = StatusOf(workshop.Status),
        };

    /// <summary>A rule in UTC is right where the clocks of the place are not changed between the days; where they are, one entry spans all of them.</summary>
    private bool Repeats(WorkshopTime time, Instant start, Instant end)
    {
        for (var day = 0; day < time.Days.Days; day++)
        {
            var date = time.Days.First.PlusDays(day);
            var by = Duration.FromDays(day);
            if (Moment(date + time.Opens, time.Zone) != start + by || Moment(date + time.Closes, time.Zone) != end + by)
            {
                return false;
            }
        }

        return true;
    }

    private Instant Moment(LocalDateTime local, string zone) => zones[zone].AtLeniently(local).ToInstant();
}
