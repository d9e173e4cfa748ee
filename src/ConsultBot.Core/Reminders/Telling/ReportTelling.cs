using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Core.Reminders.Telling;

/// <summary>What is told to organizers of a reminder.</summary>
public static class ReportTelling
{
    /// <summary>What it is, in a few words.</summary>
    public static Argument Name(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return new Argument.Inner(reminder.Occasion == ReminderOccasion.BeforeStart
            ? reminder.LeadMinutes >= 24 * 60
                ? Phrase.Of("Reminder.Name.Days", ("count", new Argument.Number(reminder.LeadMinutes / (24 * 60))))
                : Phrase.Of("Reminder.Name.Hours", ("count", new Argument.Number(reminder.LeadMinutes / 60)))
            : Phrase.Of("Reminder.Name." + reminder.Occasion));
    }

    public static IEnumerable<NoticeLine> Of(Reminder reminder, ReminderReport report, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reader);
        var (days, time, zone) = When(reminder.Wanted, reader.Zone);
        yield return NoticeLine.Heading("Reminder.Report", ("name", Name(reminder)), ("days", days), ("time", time), ("zone", zone));
        yield return NoticeLine.Item("Reminder.Report.Counts", ("planned", Number(report.Planned)), ("delivered", Number(report.Delivered)), ("read", Number(report.Acknowledged)), ("waiting", Number(report.Waiting)));
        if (report.NextDue is { } next)
        {
            var (nextDays, nextTime, nextZone) = When(next, reader.Zone);
            yield return NoticeLine.Item("Reminder.Report.Next", ("days", nextDays), ("time", nextTime), ("zone", nextZone));
        }

        foreach (var line in Reasons("Reminder.Report.Waits", report.Waits).Concat(Reasons("Reminder.Report.Failed", report.Failed)).Concat(Reasons("Reminder.Report.Skipped", report.Skipped)))
        {
            yield return line;
        }

        if (report.MaybeTwice > 0)
        {
            yield return NoticeLine.Item("Reminder.Report.Twice", ("number", Number(report.MaybeTwice)));
        }
    }

    public static Argument Why(DeliveryReason reason) => new Argument.Inner(Phrase.Of("Reminder.Reason." + reason));

    public static (Argument Days, Argument Time, Argument Zone) When(Instant moment, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = moment.InZone(zone);
        return (new Argument.Days(DateSpan.Of(local.Date)), new Argument.Clock(local.TimeOfDay), new Argument.Verbatim(zone.Id));
    }

    private static Argument.Number Number(int value) => new(value);

    private static IEnumerable<NoticeLine> Reasons(string key, IReadOnlyList<(DeliveryReason Reason, int Count)> reasons) =>
        reasons.Select(reason => NoticeLine.Item(key, ("number", Number(reason.Count)), ("reason", Why(reason.Reason))));
}
