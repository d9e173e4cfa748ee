using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Answers what people ask about workshops.</summary>
public sealed class WorkshopAnswers(IWorkshopStore store, IPeople people, SummaryBook summaries, WorkshopWording wording, WorkshopLinks links)
{
    private const int MostListed = 20;

    internal async Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Request.Act == WorkshopAct.Next)
        {
            return Next(turn);
        }

        if (turn.Request.Workshop is not { } meant || await store.FindAsync(meant.Id, cancellationToken) is not { } state)
        {
            return turn.Request.Workshop is not null && turn.Talk.Draft is not null
                ? WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.Draft.NotSaved"))
                : WhichWorkshop.Ask(turn, turn.Request.Candidates, wording.Telling);
        }

        var lines = turn.Request.Act switch
        {
            WorkshopAct.When => FindSession(state.Workshop, turn.Request) is { } session ? When(state.Workshop, session, turn.Reader) : When(state.Workshop, turn.Reader),
            WorkshopAct.Where => [Title(state.Workshop), wording.Telling.Where(state.Workshop.Place)],
            WorkshopAct.Agenda => Agenda(state.Workshop, turn.Request),
            WorkshopAct.Chair => Chair(state.Workshop, turn.Request),
            WorkshopAct.Documents => Documents(state.Workshop, turn.Request),
            WorkshopAct.Languages => Languages(state.Workshop, turn.Request),
            WorkshopAct.Registered => Registered(state, turn.Reader),
            WorkshopAct.Missing => OpenPoints.Missing(state, turn.Reader, wording),
            WorkshopAct.SeatsLeft => OpenPoints.Seats(state),
            WorkshopAct.Facts => [.. wording.Telling.Facts(state.Workshop, turn.Reader)],
            WorkshopAct.Contact => OpenPoints.Contact(state.Workshop),
            WorkshopAct.Participants => wording.Summary.Participants(state, await NamesAsync(state, turn.Reader, cancellationToken), turn.Reader),
            WorkshopAct.Changed => await ChangedAsync(state.Workshop, turn, cancellationToken),
            _ => await SummaryAsync(state, turn, cancellationToken),
        };
        var names = turn.Request.Act is WorkshopAct.Summary or WorkshopAct.Participants or WorkshopAct.Changed && (turn.Reader.IsOrganizer || state.Workshop.ListVisibility == ListVisibility.Names);
        return new WorkshopReply([.. lines], turn.Talk with { Focus = meant.Id, IsFresh = true })
        {
            NamesOf = names ? meant.Id : null,
            Links = turn.Request.Act == WorkshopAct.Summary && !turn.Request.Has(WorkshopMark.Markdown) ? [new ReplyLink(Phrase.Of("Workshop.Link.Summary"), links.Summary(meant.Id, turn.Language))] : [],
            IsSource = turn.Request.Act == WorkshopAct.Summary && turn.Request.Has(WorkshopMark.Markdown),
        };
    }

    private static NoticeLine Title(Workshop workshop) => NoticeLine.Heading("Workshop.Title", ("title", WorkshopTelling.Title(workshop)));

    private WorkshopReply Next(WorkshopTurn turn)
    {
        var ahead = new WorkshopScene(turn.Reader.Today, turn.Visible, null, false, false).Ahead.ToList();
        var asked = turn.Request.When.Period is { } period ? [.. ahead.Where(workshop => workshop.Time?.Days.Overlaps(period) == true)] : ahead;
        if (asked.Count == 0)
        {
            return WorkshopReply.Of(turn.Talk with { IsFresh = true }, NoticeLine.Of("Workshop.None"));
        }

        var first = asked[0];
        List<NoticeLine> lines = [NoticeLine.Of("Workshop.Next"), .. When(first, turn.Reader), wording.Telling.Where(first.Place)];
        if (asked.Count > 1)
        {
            lines.Add(NoticeLine.Heading("Workshop.Next.More"));
            lines.AddRange(asked.Skip(1).Take(MostListed).Select(workshop => WhichWorkshop.Line(workshop, wording.Telling)));
        }

        return new WorkshopReply(lines, turn.Talk with { Focus = first.Id, IsFresh = true });
    }

    private static List<NoticeLine> When(Workshop workshop, WorkshopReader reader)
    {
        if (workshop.Time is not { } time)
        {
            return [Title(workshop), NoticeLine.Item("Workshop.Fact.NoTime")];
        }

        var lines = new List<NoticeLine> { Title(workshop), WorkshopTelling.When(time) };
        lines.AddRange(new[] { WorkshopTelling.OwnTime(time, reader), workshop.Status == WorkshopStatus.Cancelled ? NoticeLine.Item("Workshop.IsCancelled") : Until(time, reader) }.OfType<NoticeLine>());
        return lines;
    }

    private static WorkshopSession? FindSession(Workshop workshop, WorkshopRequest request) =>
        request.Has(WorkshopMark.Session) && request.Number is { } number && number >= 1 && number <= workshop.Sessions.Count ? workshop.Sessions[number - 1] : null;

    private static List<NoticeLine> When(Workshop workshop, WorkshopSession session, WorkshopReader reader)
    {
        List<NoticeLine> lines = [Title(workshop), NoticeLine.Heading("Workshop.Agenda.Day", ("days", new Argument.Days(DateSpan.Of(session.Day)))), WorkshopTelling.Session(session, workshop.Sessions.TakeWhile(other => other.Id != session.Id).Count() + 1)];
        if (workshop.Time is { } time)
        {
            var own = new WorkshopTime(DateSpan.Of(session.Day), session.From, session.To, time.Zone);
            lines.AddRange(new[] { WorkshopTelling.OwnTime(own, reader), Until(own, reader) }.OfType<NoticeLine>());
        }

        return lines;
    }

    private static NoticeLine? Until(WorkshopTime time, WorkshopReader reader) => WorkshopTelling.Until(time, reader) is { } until ? new NoticeLine(until, NoticeStyle.Item) : null;

    private static IReadOnlyList<NoticeLine> Agenda(Workshop workshop, WorkshopRequest request)
    {
        var day = request.When.Days?.First;
        var lines = WorkshopTelling.Agenda(workshop, day).ToList();
        return lines.Count > 0 ? [Title(workshop), .. lines]
            : day is { } asked && workshop.Sessions.Count > 0 ? [NoticeLine.Of("Workshop.Agenda.NotThatDay", ("days", new Argument.Days(DateSpan.Of(asked))))]
            : [Title(workshop), NoticeLine.Item("Workshop.Agenda.None")];
    }

    private static IReadOnlyList<NoticeLine> Chair(Workshop workshop, WorkshopRequest request)
    {
        if (request.Number is not { } number)
        {
            return [Title(workshop), .. workshop.Sessions.Count > 0 ? workshop.Sessions.Select((session, index) => WorkshopTelling.Session(session, index + 1)) : [NoticeLine.Item("Workshop.Agenda.None")]];
        }

        if (number < 1 || number > workshop.Sessions.Count)
        {
            return [NoticeLine.Of("Workshop.Session.NoNumber", ("number", new Argument.Number(number)), ("count", new Argument.Number(workshop.Sessions.Count)))];
        }

        var session = workshop.Sessions[number - 1];
        return session.Chair is { } chair
            ? [NoticeLine.Of("Workshop.Session.ChairedBy", ("title", new Argument.Verbatim(session.Title)), ("chair", new Argument.Verbatim(chair)))]
            : [NoticeLine.Of("Workshop.Session.NoChair", ("title", new Argument.Verbatim(session.Title)))];
    }

    private static IReadOnlyList<NoticeLine> Documents(Workshop workshop, WorkshopRequest request)
    {
        var asked = workshop.Documents.Where(document => request.Languages.Count == 0 || request.Languages.Contains(document.Language)).ToList();
        return asked.Count > 0 ? [Title(workshop), .. WorkshopTelling.Documents(asked)]
            : request.Languages.Count > 0 ? [NoticeLine.Of("Workshop.Documents.NotIn", ("languages", WorkshopTelling.Languages(request.Languages)))]
            : [NoticeLine.Of("Workshop.Documents.None")];
    }

    private static List<NoticeLine> Languages(Workshop workshop, WorkshopRequest request)
    {
        var lines = new List<NoticeLine>();
        foreach (var language in request.Languages)
        {
            var key = workshop.Interpretation.Contains(language) ? "Workshop.Interpretation.Yes" : workshop.WorkingLanguages.Contains(language) ? "Workshop.Interpretation.Working" : "Workshop.Interpretation.No";
            lines.Add(NoticeLine.Of(key, ("language", WorkshopTelling.Language(language))));
        }

        if (lines.Count == 0 && workshop.WorkingLanguages.Count > 0)
        {
            lines.Add(NoticeLine.Item("Workshop.Fact.WorkingLanguages", ("languages", WorkshopTelling.Languages(workshop.WorkingLanguages))));
        }

        if (request.Languages.Count == 0)
        {
            lines.Add(workshop.Interpretation.Count > 0 ? NoticeLine.Item("Workshop.Fact.Interpretation", ("languages", WorkshopTelling.Languages(workshop.Interpretation))) : NoticeLine.Item("Workshop.Interpretation.None"));
        }

        return lines;
    }

    private IReadOnlyList<NoticeLine> Registered(WorkshopState state, WorkshopReader reader)
    {
        var own = state.Registrations.FirstOrDefault(row => row.Participant == reader.Person.Id);
        var title = WorkshopTelling.Title(state.Workshop);
        if (own?.Status == RegistrationStatus.Waiting)
        {
            var position = state.Registrations.Where(row => row.Status == RegistrationStatus.Waiting).TakeWhile(row => row != own).Count() + 1;
            return [NoticeLine.Of("Workshop.Seat.Waiting", ("title", title), ("position", new Argument.Number(position)))];
        }

        return own?.Status == RegistrationStatus.Registered
            ? [NoticeLine.Of("Workshop.Seat.Already", ("title", title), ("delegation", wording.Of(own.Delegation)))]
            : [NoticeLine.Of("Workshop.Seat.NotRegistered", ("title", title))];
    }

    private async Task<IReadOnlyList<NoticeLine>> ChangedAsync(Workshop workshop, WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var reader = turn.Reader;
        var since = (turn.Request.When.Days ?? turn.Request.When.Period)?.First is { } day ? reader.Zone.AtStartOfDay(day).ToInstant() : Instant.MinValue;
        var entries = (await store.HistoryAsync(workshop.Id, 0, cancellationToken)).Where(entry => entry.At >= since && entry.Number > 1).ToList();

        // What was decided before the announcement is the organizers' own.
        var shown = reader.IsOrganizer ? entries : [.. entries.SkipWhile(entry => !entry.Changes.Any(change => change is { Field: WorkshopField.Status, From: nameof(WorkshopStatus.Draft) })).Skip(1)];
        var lines = new List<NoticeLine> { Title(workshop) };
        foreach (var entry in shown.TakeLast(MostListed))
        {
            var by = reader.IsOrganizer ? (await people.FindAsync(entry.By, cancellationToken))?.Name : null;
            var local = entry.At.InZone(reader.Zone);
            lines.Add(by is null
                ? NoticeLine.Heading("Workshop.Changed.At", ("days", new Argument.Days(DateSpan.Of(local.Date))), ("time", new Argument.Clock(local.TimeOfDay)))
                : NoticeLine.Heading("Workshop.Changed.By", ("days", new Argument.Days(DateSpan.Of(local.Date))), ("time", new Argument.Clock(local.TimeOfDay)), ("name", new Argument.Verbatim(by))));
            lines.AddRange(wording.Changes.Of(Discretion.Of(entry.Changes, workshop)));
        }

        return shown.Count > 0 ? lines : [Title(workshop), NoticeLine.Item("Workshop.Changed.Nothing")];
    }

    /// <summary>The summary as it stands, without issuing it.</summary>
    /// <param name="state">The workshop, which the reader may see.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<NoticeLine>> LookAsync(WorkshopState state, WorkshopReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        var open = state with { Workshop = Discretion.Of(state.Workshop) };
        var last = (await summaries.ListAsync(open.Workshop.Id, cancellationToken)) is [.., var issued] ? issued : null;
        var since = await store.HistoryAsync(open.Workshop.Id, last?.Edits ?? 0, cancellationToken);
        return wording.Summary.Write(open, null, last, since, await NamesAsync(open, reader, cancellationToken), reader);
    }

    private async Task<IReadOnlyList<NoticeLine>> SummaryAsync(WorkshopState state, WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var id = state.Workshop.Id;
        var issued = await summaries.ListAsync(id, cancellationToken);
        var earlier = issued.Where(summary => summary.Operation != turn.Operation).ToList();
        var last = earlier.Count > 0 ? earlier[^1] : null;
        var since = await store.HistoryAsync(id, last?.Edits ?? 0, cancellationToken);
        IssuedSummary? issue = null;
        if (turn.Reader.IsOrganizer && turn.Request.Has(WorkshopMark.Issue))
        {
            var edits = since.Count > 0 ? since[^1].Number : last?.Edits ?? 0;
            var counts = (Seated: state.Registrations.Count(row => row.Status == RegistrationStatus.Registered), Waiting: state.Registrations.Count(row => row.Status == RegistrationStatus.Waiting));
            issue = await summaries.IssueAsync(id, new IssuedSummary(0, turn.Reader.Now, edits, counts.Seated, counts.Waiting, turn.Operation), cancellationToken);
        }

        return wording.Summary.Write(state, issue, last, since, await NamesAsync(state, turn.Reader, cancellationToken), turn.Reader);
    }

    /// <summary>Names of those with a seat, as far as the reader may see them.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(WorkshopState state, WorkshopReader reader, CancellationToken cancellationToken)
    {
        if (!reader.IsOrganizer && state.Workshop.ListVisibility != ListVisibility.Names)
        {
            return new Dictionary<string, string>();
        }

        var seated = state.Registrations.Where(row => row.Status == RegistrationStatus.Registered).Select(row => row.Participant).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (await people.ListAsync(cancellationToken)).Where(person => seated.Contains(person.Id)).ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
    }
}
