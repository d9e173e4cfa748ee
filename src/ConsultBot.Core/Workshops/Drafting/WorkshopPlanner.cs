using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>Decides what a request makes of a workshop. Saves nothing.</summary>
/// <param name="hosts">Cities and their zones.</param>
/// <param name="zones">Knows IANA ids.</param>
public sealed class WorkshopPlanner(HostBook hosts, IDateTimeZoneProvider zones)
{
    /// <summary>The IAMM has twenty headings of effective practices.</summary>
    private const int HighestHeading = 20;

    private readonly PlaceReading _places = new(hosts);

    /// <param name="draft">What the request is about; a new one for a new workshop.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="zone">The writer's IANA zone: that of the workshop where no place tells another.</param>
    /// <param name="id">For a session or document that is added.</param>
    /// <param name="delegations">Keys of the delegations that the request names.</param>
    public WorkshopPlan Apply(WorkshopDraft draft, WorkshopRequest request, string zone, string id, IReadOnlyList<string> delegations)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(request);
        var plan = Decide(draft, request, zone, id, delegations);
        return plan with { Workshop = Discretion.Of(plan.Workshop) };
    }

    private WorkshopPlan Decide(WorkshopDraft draft, WorkshopRequest request, string zone, string id, IReadOnlyList<string> delegations)
    {
        if (request.When.Doubts.Count > 0)
        {
            return new WorkshopPlan(draft.Workshop, WorkshopAsk.When) { Doubt = request.When.Doubts[0], Days = request.When.Days ?? draft.Days, Hours = request.When.Hours ?? draft.Hours };
        }

        var workshop = draft.Workshop;
        return request.Act switch
        {
            WorkshopAct.Schedule => Schedule(draft, request, zone),
            WorkshopAct.Move or WorkshopAct.Correct => Move(draft, request, zone),
            WorkshopAct.AddSession => SessionPlanning.Add(workshop, request, id),
            WorkshopAct.RemoveSession => SessionPlanning.Remove(workshop, request.Number, request.Text),
            WorkshopAct.SetChair => SessionPlanning.Chair(workshop, request.Number ?? 0, request.Chair!),
            WorkshopAct.SetVenue => Place(draft, request.Place, zone),
            WorkshopAct.AddDocument => AddDocument(workshop, request, id),
            WorkshopAct.DocumentReceived => Document(workshop, request, DocumentStatus.Received),
            WorkshopAct.DocumentPublished => Document(workshop, request, DocumentStatus.Published),
            WorkshopAct.SetDeadline => Deadline(workshop, request, zone),
            WorkshopAct.SetOpening => Opening(workshop, request, zone),
            WorkshopAct.MoveSession => SessionPlanning.MoveNumbered(workshop, request.Number ?? 0, request.When, request.Shift),
            WorkshopAct.SetSpeakers => SessionPlanning.Speakers(workshop, request),
            WorkshopAct.SetConfidential => SessionPlanning.Mark(workshop, request),
            WorkshopAct.RemoveDocument => RemoveDocument(workshop, request),
            WorkshopAct.AddDecision or WorkshopAct.RemoveDecision or WorkshopAct.AddFollowUp or WorkshopAct.FollowUpDone or WorkshopAct.RemoveFollowUp => OutcomePlanning.Apply(workshop, request),
            WorkshopAct.Invite => delegations.Count == 0 ? new WorkshopPlan(workshop, WorkshopAsk.Delegations) { Quoted = request.Text }
                : new WorkshopPlan(workshop with { Invited = [.. workshop.Invited.Union(delegations)] }),
            _ => new WorkshopPlan(Status(workshop, request.Act)) is var plan && plan.Workshop != workshop ? plan : Plain(workshop, request),
        };
    }

    /// <summary>The answer to a question that only a text can answer.</summary>
    public WorkshopPlan Answer(WorkshopDraft draft, string text, string zone)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return draft.Ask switch
        {
            WorkshopAsk.Title => Completed(draft with { Workshop = draft.Workshop with { Title = SessionPlanning.Capital(text.Trim()) } }, zone),
            WorkshopAsk.Place => Place(draft, text.Trim(), zone),
            _ => new WorkshopPlan(draft.Workshop, draft.Ask) { Days = draft.Days, Hours = draft.Hours },
        };
    }

    private static Workshop Status(Workshop workshop, WorkshopAct act) => act switch
    {
        WorkshopAct.Announce => workshop with { Status = WorkshopStatus.Announced },
        WorkshopAct.Confirm => workshop with { Status = WorkshopStatus.Confirmed },
        WorkshopAct.MarkHeld => workshop with { Status = WorkshopStatus.Held },
        WorkshopAct.Cancel => workshop with { Status = WorkshopStatus.Cancelled },
        _ => workshop,
    };

    private static WorkshopPlan Plain(Workshop workshop, WorkshopRequest request) => request.Act switch
    {
        WorkshopAct.Rename => request.Text is { } title ? new WorkshopPlan(workshop with { Title = SessionPlanning.Capital(title) }) : new WorkshopPlan(workshop, WorkshopAsk.Title),
        WorkshopAct.SetCapacity => request.Number is { } capacity and > 0
            ? new WorkshopPlan(request is { Numbers: [var all, var each, ..] } && all > 0 && each > 0 && request.Has(WorkshopMark.PerDelegation) ? workshop with { Capacity = all, SeatsPerDelegation = each }
                : request.Has(WorkshopMark.PerDelegation) ? workshop with { SeatsPerDelegation = capacity } : workshop with { Capacity = capacity })
            : new WorkshopPlan(workshop, WorkshopAsk.Number),
        WorkshopAct.SetSeats => request.Number is { } seats and > 0 ? new WorkshopPlan(workshop with { SeatsPerDelegation = seats }) : new WorkshopPlan(workshop, WorkshopAsk.Number),
        WorkshopAct.SetInterpretation => request.Languages.Count > 0 ? new WorkshopPlan(workshop with { Interpretation = [.. workshop.Interpretation.Union(request.Languages)] }) : new WorkshopPlan(workshop, WorkshopAsk.Languages),
        WorkshopAct.SetWorkingLanguages => request.Languages.Count > 0 ? new WorkshopPlan(workshop with { WorkingLanguages = request.Languages }) : new WorkshopPlan(workshop, WorkshopAsk.Languages),
        WorkshopAct.SetPartners => request.Text is { } partners ? new WorkshopPlan(workshop with { Partners = [.. workshop.Partners.Union(partners.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] }) : new WorkshopPlan(workshop, WorkshopAsk.Text),
        WorkshopAct.SetContact => request.Text is { } contact ? new WorkshopPlan(workshop with { Contact = contact }) : new WorkshopPlan(workshop, WorkshopAsk.Text),
        WorkshopAct.SetVisibility => new WorkshopPlan(workshop with { Visibility = request.Has(WorkshopMark.InvitedOnly) ? WorkshopVisibility.InvitedOnly : WorkshopVisibility.AllParticipants }),
        WorkshopAct.SetHeadings => request.Numbers.Where(number => number is >= 1 and <= HighestHeading).Distinct().Order().ToList() is { Count: > 0 } headings
            ? new WorkshopPlan(workshop with { Headings = headings })
            : new WorkshopPlan(workshop, WorkshopAsk.Headings),
        WorkshopAct.ShowList => new WorkshopPlan(workshop with { ListVisibility = request.Has(WorkshopMark.Names) ? ListVisibility.Names : request.Has(WorkshopMark.Nothing) ? ListVisibility.Nothing : ListVisibility.Delegations }),
        _ => new WorkshopPlan(workshop),
    };

    private WorkshopPlan Schedule(WorkshopDraft draft, WorkshopRequest request, string zone)
    {
        var (title, place) = CityOfTitle(request.Text, request.Place);
        var workshop = draft.Workshop;
        workshop = title is null ? workshop : workshop with { Title = SessionPlanning.Capital(title) };
        workshop = request.Has(WorkshopMark.InvitedOnly) ? workshop with { Visibility = WorkshopVisibility.InvitedOnly } : workshop;
        var local = zone;
        if (place is not null)
        {
            workshop = workshop with { Place = _places.Read(place, workshop.Place, out var found) };
            local = found ?? zone;
        }

        var next = draft with { Workshop = workshop, Days = request.When.Days, Hours = request.When.Hours };
        return title is null ? new WorkshopPlan(workshop, WorkshopAsk.Title) { Days = next.Days, Hours = next.Hours } : Completed(next, request.When.Zone ?? local);
    }

    /// <summary>"on migration and health in Geneva": a city of the book at the end of the title is the place.</summary>
    private (string? Title, string? Place) CityOfTitle(string? title, string? place)
    {
        var words = title?.Split(' ') ?? [];
        for (var from = Math.Max(1, words.Length - 3); place is null && from < words.Length - 1; from++)
        {
            if (words[from].Length <= 3 && hosts.FindCity(string.Join(' ', words[(from + 1)..])) is not null)
            {
                return (string.Join(' ', words[..from]), string.Join(' ', words[(from + 1)..]));
            }
        }

        return (title, place);
    }

    /// <summary>Days and hours make a time; what is missing is asked, and can be left open by saving.</summary>
    private WorkshopPlan Completed(WorkshopDraft draft, string zone)
    {
        var workshop = draft.Workshop;
        if (draft.Days is { } days && draft.Hours is { To: { } closes } hours)
        {
            return closes > hours.From && zones.GetZoneOrNull(zone) is not null
                ? new WorkshopPlan(workshop with { Time = new WorkshopTime(days, hours.From, closes, zone) })
                : new WorkshopPlan(workshop, WorkshopAsk.Hours) { Days = days };
        }

        var ask = workshop.Time is not null ? WorkshopAsk.None : draft.Days is null ? WorkshopAsk.Days : WorkshopAsk.Hours;
        return new WorkshopPlan(workshop, ask) { Days = draft.Days, Hours = draft.Hours };
    }

    private WorkshopPlan Move(WorkshopDraft draft, WorkshopRequest request, string zone)
    {
        var (workshop, when) = (draft.Workshop, request.When);
        if (request.Place is { } place)
        {
            return Place(draft, place, zone);
        }

        if (request.Act == WorkshopAct.Correct && workshop.Sessions.FirstOrDefault(session => session.Id == draft.Session) is { } session)
        {
            return SessionPlanning.Move(workshop, session, when);
        }

        if (workshop.Time is not { } time)
        {
            var local = when.Zone ?? hosts.FindCity(workshop.Place.City ?? string.Empty)?.Zone ?? zone;
            return Completed(draft with { Days = when.Days ?? draft.Days, Hours = when.Hours ?? draft.Hours }, local);
        }

        if (when.Days is null && when.Hours is null && when.Zone is null)
        {
            return request.Shift is { } by ? TimePlanning.Shifted(workshop, time, by, request) : new WorkshopPlan(workshop, WorkshopAsk.Days);
        }

        var days = when.Days is not { } given ? time.Days : given.IsOneDay ? new DateSpan(given.First, given.First.PlusDays(time.Days.Days - 1)) : given;
        var (opens, closes) = TimePlanning.Hours(time, request);
        var shift = Period.DaysBetween(time.Days.First, days.First);
        return closes <= opens ? new WorkshopPlan(workshop, WorkshopAsk.Hours) : new WorkshopPlan(workshop with
        {
            Time = new WorkshopTime(days, opens, closes, when.Zone ?? time.Zone),
            Sessions = SessionPlanning.Shifted(workshop.Sessions, shift),
        });
    }

    private WorkshopPlan Place(WorkshopDraft draft, string? written, string zone)
    {
        var workshop = draft.Workshop;
        if (written is not { Length: > 0 })
        {
            return new WorkshopPlan(workshop, WorkshopAsk.Place) { Days = draft.Days, Hours = draft.Hours };
        }

        var place = _places.Read(written, workshop.Place, out var found);
        var moved = found is not null && workshop.Time is { } time ? new WorkshopTime(time.Days, time.Opens, time.Closes, found) : workshop.Time;
        return Completed(draft with { Workshop = workshop with { Place = place, Time = moved } }, found ?? zone);
    }

    private static WorkshopPlan AddDocument(Workshop workshop, WorkshopRequest request, string id)
    {
        if (request.Text is not { Length: > 0 } title)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.DocumentTitle);
        }

        var language = request.Languages.FirstOrDefault() ?? workshop.WorkingLanguages.FirstOrDefault() ?? "en";
        var document = new WorkshopDocument(id, SessionPlanning.Capital(title), language, request.When.Days?.First, null, DocumentStatus.Expected);
        return new WorkshopPlan(workshop with { Documents = [.. workshop.Documents, document] });
    }

    private static WorkshopPlan Document(Workshop workshop, WorkshopRequest request, DocumentStatus status)
    {
        var meant = Meant(workshop, request);
        return meant.Count == 1
            ? new WorkshopPlan(workshop with { Documents = [.. workshop.Documents.Select(document => document == meant[0] ? document with { Status = status, Link = request.Link ?? document.Link } : document)] })
            : new WorkshopPlan(workshop, WorkshopAsk.NoSuchDocument) { Quoted = request.Text };
    }

    private static WorkshopPlan RemoveDocument(Workshop workshop, WorkshopRequest request)
    {
        var meant = Meant(workshop, request);
        return meant.Count == 1
            ? new WorkshopPlan(workshop with { Documents = [.. workshop.Documents.Where(document => document != meant[0])] })
            : new WorkshopPlan(workshop, WorkshopAsk.NoSuchDocument) { Quoted = request.Text };
    }

    private static List<WorkshopDocument> Meant(Workshop workshop, WorkshopRequest request)
    {
        var text = request.Link is { } link ? request.Text?.Replace(link.OriginalString, string.Empty, StringComparison.OrdinalIgnoreCase) : request.Text;
        var words = Tokenizer.Words(text ?? string.Empty).Where(word => word.Length > 3).ToList();
        return [.. workshop.Documents.Where(document => words.Count > 0 && words.TrueForAll(Tokenizer.Words(document.Title).Contains))];
    }

    private WorkshopPlan Opening(Workshop workshop, WorkshopRequest request, string zone)
    {
        if (DayOf(workshop, request) is not { } day)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.Deadline);
        }

        var local = zones[workshop.Time?.Zone ?? zone];
        var opens = request.When.Hours is { } hours ? local.AtLeniently(day + hours.From) : local.AtStartOfDay(day);
        return new WorkshopPlan(workshop with { RegistrationOpens = opens.ToInstant() });
    }

    /// <summary>The end of the day that is named, in the workshop's zone, unless an hour is named too.</summary>
    private WorkshopPlan Deadline(Workshop workshop, WorkshopRequest request, string zone)
    {
        if (DayOf(workshop, request) is not { } day)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.Deadline);
        }

        var local = zones[workshop.Time?.Zone ?? zone];
        var closes = request.When.Hours is { } hours ? local.AtLeniently(day + hours.From) : local.AtStartOfDay(day.PlusDays(1));
        return new WorkshopPlan(workshop with { RegistrationCloses = closes.ToInstant() });
    }

    /// <summary>A date, or "a week before".</summary>
    private static LocalDate? DayOf(Workshop workshop, WorkshopRequest request) =>
        request.When.Days?.First ?? (request.Shift is { Days: < 0 } before ? workshop.Time?.Days.First.PlusDays(before.Days) : null);
}
