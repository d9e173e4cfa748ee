using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Reminders.Telling;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>What an organizer sees before a reminder is sent: to how many of whom, when by whose clock, who cannot be reached, what they read.</summary>
public sealed class ReminderPreview(DeliveryPlan plan, ReminderRoutes routes, IReminderPreferences preferences, WorkshopWording wording, ReminderFacts facts, IDateTimeZoneProvider zones)
{
    private const int MostNamed = 10;

    internal async Task<IReadOnlyList<NoticeLine>> OfAsync(
        Reminder reminder, Workshop workshop, IReadOnlyList<Participant> members, WorkshopReader reader, CancellationToken cancellationToken)
    {
        List<NoticeLine> lines = [NoticeLine.Of("Reminder.Preview", ("count", new Argument.Number(members.Count)), ("title", WorkshopTelling.Title(workshop)))];
        lines.AddRange(members.GroupBy(person => person.Delegation.Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => NoticeLine.Item("Reminder.Preview.Delegation", ("name", wording.Of(group.First().Delegation)), ("number", new Argument.Number(group.Count())))));
        lines.AddRange(Hours(reminder, members, reader));
        lines.AddRange(await UnreachedAsync(reminder, members, cancellationToken));
        foreach (var language in Languages.All.Where(language => members.Any(person => person.Language == language)))
        {
            var sample = members.First(person => person.Language == language);
            lines.Add(NoticeLine.Heading("Reminder.Preview.Text", ("language", WorkshopTelling.Language(language.Code()))));
            lines.AddRange(facts.Telling.Of(reminder, workshop, [], new WorkshopReader(sample, reader.Now, zones)).Select(line => line with { Language = language }));
        }

        lines.Add(NoticeLine.Of("Reminder.Preview.Confirm"));
        return lines;
    }

    private IEnumerable<NoticeLine> Hours(Reminder reminder, IReadOnlyList<Participant> members, WorkshopReader reader)
    {
        var (days, time, zone) = ReportTelling.When(reminder.Wanted, reader.Zone);
        yield return NoticeLine.Of("Reminder.Preview.When", ("days", days), ("time", time), ("zone", zone));
        var dues = members.Select(person => (Person: person, Due: plan.DueAt(reminder, person, reader.Now))).OrderBy(pair => pair.Due).ToList();
        var (first, last) = (dues[0], dues[^1]);
        var (firstDays, firstTime, firstZone) = ReportTelling.When(first.Due, ZoneOf(first.Person));
        var (lastDays, lastTime, lastZone) = ReportTelling.When(last.Due, ZoneOf(last.Person));
        yield return NoticeLine.Of(
            "Reminder.Preview.Hours", ("days", firstDays), ("time", firstTime), ("zone", firstZone), ("lastDays", lastDays), ("lastTime", lastTime), ("lastZone", lastZone));
    }

    private async Task<IReadOnlyList<NoticeLine>> UnreachedAsync(Reminder reminder, IReadOnlyList<Participant> members, CancellationToken cancellationToken)
    {
        var lines = new List<NoticeLine>();
        var more = 0;
        foreach (var person in members)
        {
            var wishes = await preferences.GetAsync(person.Id, cancellationToken);
            DeliveryReason? why = wishes.Mutes(reminder) ? DeliveryReason.Muted
                : (await routes.FindAsync(person.Id, wishes, cancellationToken)).Count > 0 ? null
                : wishes.Over.Count > 0 ? DeliveryReason.Blocked : DeliveryReason.NoChannel;
            if (why is { } reason && lines.Count < MostNamed)
            {
                lines.Add(NoticeLine.Item("Reminder.Preview.Unreached", ("name", new Argument.Verbatim(person.Name)), ("reason", ReportTelling.Why(reason))));
            }
            else if (why is not null)
            {
                more++;
            }
        }

        return more == 0 ? lines : [.. lines, NoticeLine.Item("Reminder.Preview.More", ("count", new Argument.Number(more)))];
    }

    private DateTimeZone ZoneOf(Participant person) => zones.GetZoneOrNull(person.Zone) ?? DateTimeZone.Utc;
}
