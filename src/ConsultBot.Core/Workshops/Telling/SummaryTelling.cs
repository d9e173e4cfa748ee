using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>Writes the logistics summary: what is settled, who comes, what is missing, what changed.</summary>
/// <param name="workshops">Facts and agenda.</param>
/// <param name="changes">What changed.</param>
/// <param name="delegations">Names of delegations.</param>
public sealed class SummaryTelling(WorkshopTelling workshops, ChangeTelling changes, DelegationWording delegations)
{
    /// <param name="state">The workshop with its registrations.</param>
    /// <param name="issue">The issue that this is, or null for a look in between.</param>
    /// <param name="last">The issue before it, or null.</param>
    /// <param name="since">Edits since that issue.</param>
    /// <param name="people">Names of people, by id; empty where the reader may not see them.</param>
    /// <param name="reader">Who reads.</param>
    public IReadOnlyList<NoticeLine> Write(
        WorkshopState state, IssuedSummary? issue, IssuedSummary? last, IReadOnlyList<WorkshopHistoryEntry> since, IReadOnlyDictionary<string, string> people, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        var workshop = state.Workshop;
        var lines = new List<NoticeLine>
        {
            issue is not null
                ? NoticeLine.Of(workshop.Status == WorkshopStatus.Held ? "Workshop.Summary.AfterIssue" : "Workshop.Summary.Issue", ("number", new Argument.Number(issue.Number)), ("days", new Argument.Days(Calendars.DateSpan.Of(issue.At.InZone(reader.Zone).Date))))
                : NoticeLine.Of(workshop.Status == WorkshopStatus.Held ? "Workshop.Summary.After" : "Workshop.Summary.Unissued"),
        };
        lines.AddRange(workshops.Facts(workshop, reader));
        lines.Add(NoticeLine.Heading("Workshop.Summary.Agenda"));
        lines.AddRange(workshop.Sessions.Count == 0 ? [NoticeLine.Item("Workshop.Agenda.None")] : WorkshopTelling.Agenda(workshop, null));
        lines.AddRange(Participants(state, people, reader));
        lines.AddRange(OutcomeTelling.Of(state));
        if (workshop.Documents.Count > 0)
        {
            lines.Add(NoticeLine.Heading("Workshop.Summary.Documents"));
            lines.AddRange(WorkshopTelling.Documents(workshop.Documents.OrderBy(document => document.Status).ThenBy(document => document.Due)));
        }

        lines.Add(NoticeLine.Heading("Workshop.Summary.Missing"));
        lines.AddRange(Missing(state, reader).DefaultIfEmpty(NoticeLine.Item("Workshop.Missing.Nothing")));
        lines.AddRange(Changed(state, last, since));
        return lines;
    }

    /// <summary>Who comes, as far as the reader may see: counts for all who may see the workshop, delegations and names as the workshop allows.</summary>
    public IReadOnlyList<NoticeLine> Participants(WorkshopState state, IReadOnlyDictionary<string, string> people, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        var visible = reader.IsOrganizer ? ListVisibility.Names : state.Workshop.ListVisibility;
        var (seated, waiting) = (With(state, RegistrationStatus.Registered), With(state, RegistrationStatus.Waiting));
        var lines = new List<NoticeLine> { NoticeLine.Heading("Workshop.Summary.Participants") };
        if (visible == ListVisibility.Nothing)
        {
            lines.Add(NoticeLine.Item("Workshop.Participants.Hidden"));
            return lines;
        }

        lines.Add(NoticeLine.Item(
            "Workshop.Participants.Count", ("count", new Argument.Number(seated.Count)), ("delegations", new Argument.Number(seated.Select(row => row.Delegation.Key).Distinct().Count()))));
        if (waiting.Count > 0)
        {
            lines.Add(NoticeLine.Item("Workshop.Participants.Waiting", ("count", new Argument.Number(waiting.Count))));
        }

        if (seated.Count > 0)
        {
            lines.Add(new NoticeLine(
                Phrase.Of("Workshop.Participants.ByFunction", ("names", new Argument.Series([.. seated.GroupBy(row => row.Function).OrderBy(group => group.Key).Select(Function)], Sorted: false))),
                NoticeStyle.Item));
            var regions = seated.Select(row => delegations.FindRegion(row.Delegation)).OfType<Argument>().GroupBy(region => region).Select(Counted).ToList();
            if (regions.Count > 0)
            {
                lines.Add(NoticeLine.Item("Workshop.Participants.ByRegion", ("names", new Argument.Series(regions, Sorted: true))));
            }

            lines.Add(new NoticeLine(
                Phrase.Of("Workshop.Participants.By", ("names", new Argument.Series([.. seated.GroupBy(row => row.Delegation.Key).Select(group => Delegation([.. group], visible, people))], Sorted: true))),
                NoticeStyle.Item));
        }

        return lines;
    }

    /// <summary>What is still to be settled; once it was held, what is still to be entered.</summary>
    public IEnumerable<NoticeLine> Missing(WorkshopState state, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        return state.Workshop.Status == WorkshopStatus.Held ? OutcomeTelling.Missing(state) : Unsettled(state, reader);
    }

    private IEnumerable<NoticeLine> Unsettled(WorkshopState state, WorkshopReader reader)
    {
        var workshop = state.Workshop;
        if (workshop.Time is null)
        {
            yield return NoticeLine.Item("Workshop.Missing.Time");
        }

        if (!workshop.Place.IsKnown)
        {
            yield return NoticeLine.Item("Workshop.Missing.Venue");
        }

        if (workshop.Sessions.Count == 0)
        {
            yield return NoticeLine.Item("Workshop.Missing.Agenda");
        }

        foreach (var session in workshop.Sessions.Where(session => session.Chair is null))
        {
            yield return NoticeLine.Item("Workshop.Missing.Chair", ("title", new Argument.Verbatim(session.Title)));
        }

        foreach (var document in workshop.Documents.Where(document => document.IsOverdue(reader.Today)))
        {
            yield return NoticeLine.Item("Workshop.Missing.Document", ("title", new Argument.Verbatim(document.Title)), ("days", new Argument.Days(Calendars.DateSpan.Of(document.Due!.Value))));
        }

        var heard = state.Registrations.Select(row => row.Delegation.Key).ToHashSet(StringComparer.Ordinal);
        var silent = workshop.Invited.Where(key => !heard.Contains(key)).ToList();
        if (silent.Count > 0 && reader.IsOrganizer)
        {
            yield return NoticeLine.Item("Workshop.Missing.Silent", ("names", new Argument.Series([.. silent.Select(delegations.OfKey)], Sorted: true)));
        }

        var coming = state.Registrations.Where(row => row.Status is RegistrationStatus.Registered or RegistrationStatus.Waiting).ToList();
        if (coming.Count(row => row.IsUnconfirmed) is > 0 and var unconfirmed)
        {
            yield return NoticeLine.Item("Workshop.Missing.Unconfirmed", ("count", new Argument.Number(unconfirmed)));
        }

        var letters = coming.Where(row => row.Visa == VisaLetter.Requested).ToList();
        if (letters.Count > 0)
        {
            yield return NoticeLine.Item("Workshop.Missing.Visas", ("count", new Argument.Number(letters.Count)), ("names", new Argument.Series(
                [.. letters.GroupBy(row => row.Delegation.Key).Select(group => delegations.Of(group.First().Delegation))], Sorted: true)));
        }
    }

    private IEnumerable<NoticeLine> Changed(WorkshopState state, IssuedSummary? last, IReadOnlyList<WorkshopHistoryEntry> since)
    {
        if (last is null)
        {
            yield break;
        }

        yield return NoticeLine.Heading("Workshop.Summary.Changed", ("number", new Argument.Number(last.Number)));
        var edits = changes.Of(Discretion.Of(since.SelectMany(entry => entry.Changes), state.Workshop)).ToList();
        var (seated, waiting) = (With(state, RegistrationStatus.Registered).Count, With(state, RegistrationStatus.Waiting).Count);
        if (seated != last.Registered || waiting != last.Waiting)
        {
            edits.Add(NoticeLine.Item(
                "Workshop.Summary.Seats", ("before", new Argument.Number(last.Registered)), ("now", new Argument.Number(seated)),
                ("waitingBefore", new Argument.Number(last.Waiting)), ("waitingNow", new Argument.Number(waiting))));
        }

        foreach (var line in edits.DefaultIfEmpty(NoticeLine.Item("Workshop.Changed.Nothing")))
        {
            yield return line;
        }
    }

    private Argument.Inner Delegation(IReadOnlyList<Registration> rows, ListVisibility visible, IReadOnlyDictionary<string, string> people)
    {
        var name = delegations.Of(rows[0].Delegation);
        var names = rows.Select(row => row.Participant is { } id ? people.GetValueOrDefault(id) : null).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return visible == ListVisibility.Names && names.Count > 0
            ? new Argument.Inner(Phrase.Of("Workshop.Participants.Named", ("delegation", name), ("names", new Argument.Verbatim(string.Join(", ", names)))))
            : new Argument.Inner(Phrase.Of("Workshop.Participants.Counted", ("delegation", name), ("number", new Argument.Number(rows.Count))));
    }

    private static Argument.Inner Counted(IGrouping<Argument, Argument> group) =>
        new(Phrase.Of("Workshop.Participants.Counted", ("delegation", group.Key), ("number", new Argument.Number(group.Count()))));

    private static Argument.Inner Function(IGrouping<People.DelegationFunction, Registration> group) => new(Phrase.Of(
        "Workshop.Participants.Counted", ("delegation", new Argument.Inner(Phrase.Of("Function." + group.Key))), ("number", new Argument.Number(group.Count()))));

    private static List<Registration> With(WorkshopState state, RegistrationStatus status) => [.. state.Registrations.Where(row => row.Status == status)];
}
