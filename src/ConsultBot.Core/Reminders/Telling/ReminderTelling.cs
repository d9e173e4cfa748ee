using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Core.Reminders.Telling;

/// <summary>What a reminder says to its reader: the facts as they are now, the reader's own time, what to do, how to get no more.</summary>
/// <param name="workshops">Tells workshops.</param>
/// <param name="changes">Tells what changed.</param>
public sealed class ReminderTelling(WorkshopTelling workshops, ChangeTelling changes)
{
    /// <param name="reminder">What it is about.</param>
    /// <param name="workshop">As it stands now.</param>
    /// <param name="changed">What changed, for a notice of a change.</param>
    /// <param name="reader">For whom.</param>
    public IEnumerable<NoticeLine> Of(Reminder reminder, Workshop workshop, IReadOnlyList<WorkshopChange> changed, WorkshopReader reader) =>
        reminder is { Occasion: ReminderOccasion.Withdrawal } ? Body(reminder, workshop, changed, reader) : Body(reminder, workshop, changed, reader).Append(NoticeLine.Of("Reminder.Footer"));

    /// <summary>The reminders of a day as one message.</summary>
    /// <param name="day">By the reader's calendar.</param>
    /// <param name="reminders">Each with its workshop as it stands now; what was recalled is told as withdrawn.</param>
    /// <param name="reader">For whom.</param>
    public IEnumerable<NoticeLine> Digest(LocalDate day, IEnumerable<(Reminder Reminder, Workshop Workshop)> reminders, WorkshopReader reader) =>
    [
        NoticeLine.Heading("Reminder.Digest", ("days", new Argument.Days(DateSpan.Of(day)))),
        .. reminders.SelectMany(one => one.Reminder.Status == ReminderStatus.Recalled ? [Heading(ReminderOccasion.Withdrawal, one.Workshop)] : Body(one.Reminder, one.Workshop, [], reader)),
        NoticeLine.Of("Reminder.Digest.Footer"),
    ];

    private IEnumerable<NoticeLine> Body(Reminder reminder, Workshop workshop, IReadOnlyList<WorkshopChange> changed, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(reader);
        yield return Heading(reminder.Occasion, workshop);
        if (reminder.Occasion == ReminderOccasion.Withdrawal)
        {
            yield break;
        }

        foreach (var line in Matter(reminder, workshop, changed, reader).Concat(Facts(reminder, workshop, reader)))
        {
            yield return line;
        }
    }

    private static NoticeLine Heading(ReminderOccasion occasion, Workshop workshop) =>
        NoticeLine.Heading("Reminder.Heading." + occasion, ("title", WorkshopTelling.Title(workshop)));

    private IEnumerable<NoticeLine> Matter(Reminder reminder, Workshop workshop, IReadOnlyList<WorkshopChange> changed, WorkshopReader reader)
    {
        if (reminder.Text is { } text)
        {
            yield return NoticeLine.Of("Reminder.Text", ("text", new Argument.Verbatim(text)));
        }

        if (reminder.Occasion == ReminderOccasion.RegistrationCloses && workshop.RegistrationCloses is { } closes)
        {
            var local = closes.InZone(reader.Zone);
            yield return NoticeLine.Of(
                "Reminder.Closes", ("days", new Argument.Days(DateSpan.Of(local.Date))), ("time", new Argument.Clock(local.TimeOfDay)), ("zone", new Argument.Verbatim(reader.Zone.Id)));
        }

        if (reminder.Document is { } id && workshop.Documents.FirstOrDefault(document => document.Id == id) is { Due: { } due } expected)
        {
            yield return NoticeLine.Of("Reminder.Document", ("title", new Argument.Verbatim(expected.Title)), ("days", new Argument.Days(DateSpan.Of(due))));
        }

        foreach (var line in reminder.Occasion == ReminderOccasion.Moved ? changes.Of(changed) : [])
        {
            yield return line;
        }
    }

    private IEnumerable<NoticeLine> Facts(Reminder reminder, Workshop workshop, WorkshopReader reader)
    {
        if (workshop.Time is { } time)
        {
            yield return WorkshopTelling.When(time);
            if (WorkshopTelling.OwnTime(time, reader) is { } own)
            {
                yield return own;
            }

            if (reminder.Occasion != ReminderOccasion.Cancelled && WorkshopTelling.Until(time, reader) is { } until)
            {
                yield return new NoticeLine(until, NoticeStyle.Item);
            }
        }

        if (reminder.Occasion != ReminderOccasion.Cancelled)
        {
            yield return workshops.Where(workshop.Place);
        }
    }
}
