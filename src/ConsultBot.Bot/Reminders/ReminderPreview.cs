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

    /// <summary>People whose ways are looked up at the same time: each takes a few reads.</summary>
    private const int AtOnce = 16;

    internal async Task<ShownReminder> OfAsync(Reminder reminder, Workshop workshop, IReadOnlyList<Participant> members, WorkshopReader reader, CancellationToken cancellationToken)
    {
        var delegations = members.GroupBy(person => person.Delegation.Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var dues = members.Select(person => (Person: person, Due: plan.DueAt(reminder, person, reader.Now))).OrderBy(pair => pair.Due).ToList();
        var unreached = await UnreachedAsync(reminder, members, cancellationToken);
        List<NoticeLine> lines = [NoticeLine.Of("Reminder.Preview", ("count", new Argument.Number(members.Count)), ("title", WorkshopTelling.Title(workshop)))];
        lines.AddRange(delegations.Select(group => NoticeLine.Item("Reminder.Preview.Delegation", ("name", wording.Of(group.First().Delegation)), ("number", new Argument.Number(group.Count())))));
        lines.AddRange(Hours(reminder, dues[0], dues[^1], reader));
        lines.AddRange(unreached.Take(MostNamed).Select(one => NoticeLine.Item("Reminder.Preview.Unreached", ("name", new Argument.Verbatim(one.Person.Name)), ("reason", ReportTelling.Why(one.Why)))));
        if (unreached.Count > MostNamed)
        {
            lines.Add(NoticeLine.Item("Reminder.Preview.More", ("count", new Argument.Number(unreached.Count - MostNamed))));
        }

        lines.AddRange(Texts(reminder, workshop, members, reader));
        lines.Add(NoticeLine.Of("Reminder.Preview.Confirm"));
        return new ShownReminder(lines, Facts(members.Count, delegations.Count, unreached.Count, Moment(dues[0]), Moment(dues[^1])));
    }

    private IEnumerable<NoticeLine> Texts(Reminder reminder, Workshop workshop, IReadOnlyList<Participant> members, WorkshopReader reader)
    {
        foreach (var language in Languages.All.Where(language => members.Any(person => person.Language == language)))
        {
            var sample = members.First(person => person.Language == language);
            yield return NoticeLine.Heading("Reminder.Preview.Text", ("language", WorkshopTelling.Language(language.Code())));
            foreach (var line in facts.Telling.Of(reminder, workshop, [], new WorkshopReader(sample, reader.Now, zones)))
            {
                yield return line with { Language = language };
            }
        }
    }

    private IEnumerable<NoticeLine> Hours(Reminder reminder, (Participant Person, Instant Due) first, (Participant Person, Instant Due) last, WorkshopReader reader)
    {
        var (days, time, zone) = ReportTelling.When(reminder.Wanted, reader.Zone);
        yield return NoticeLine.Of("Reminder.Preview.When", ("days", days), ("time", time), ("zone", zone));
        var (firstDays, firstTime, firstZone) = ReportTelling.When(first.Due, ZoneOf(first.Person));
        var (lastDays, lastTime, lastZone) = ReportTelling.When(last.Due, ZoneOf(last.Person));
        yield return NoticeLine.Of(
            "Reminder.Preview.Hours", ("days", firstDays), ("time", firstTime), ("zone", firstZone), ("lastDays", lastDays), ("lastTime", lastTime), ("lastZone", lastZone));
    }

    private static List<(string Label, Argument Value)> Facts(int people, int delegations, int unreached, Argument first, Argument last)
    {
        List<(string Label, Argument Value)> facts = [("Reminder.Card.People", new Argument.Number(people)), ("Reminder.Card.Delegations", new Argument.Number(delegations))];
        if (unreached > 0)
        {
            facts.Add(("Reminder.Card.Unreached", new Argument.Number(unreached)));
        }

        return [.. facts, ("Reminder.Card.First", first), ("Reminder.Card.Last", last)];
    }

    private Argument.Inner Moment((Participant Person, Instant Due) one)
    {
        var (days, time, zone) = ReportTelling.When(one.Due, ZoneOf(one.Person));
        return new Argument.Inner(Phrase.Of("Reminder.Card.Moment", ("days", days), ("time", time), ("zone", zone)));
    }

    /// <summary>In the order of <paramref name="members"/>.</summary>
    private async Task<IReadOnlyList<(Participant Person, DeliveryReason Why)>> UnreachedAsync(Reminder reminder, IReadOnlyList<Participant> members, CancellationToken cancellationToken)
    {
        var found = new DeliveryReason?[members.Count];
        var many = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, members.Count, many, async (at, token) =>
        {
            var wishes = await preferences.GetAsync(members[at].Id, token);
            found[at] = wishes.Mutes(reminder) ? DeliveryReason.Muted
                : (await routes.FindAsync(members[at].Id, wishes, token)).Count > 0 ? null
                : wishes.Over.Count > 0 ? DeliveryReason.Blocked : DeliveryReason.NoChannel;
        });
        return [.. members.Zip(found).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!.Value))];
    }

    private DateTimeZone ZoneOf(Participant person) => zones.GetZoneOrNull(person.Zone) ?? DateTimeZone.Utc;
}
