using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>Adds sessions to an agenda and changes them.</summary>
public static class SessionPlanning
{
    private static readonly Period Usual = Period.FromMinutes(90);
    private static readonly LocalTime AfterLunch = new(14, 0);

    public static WorkshopPlan Add(Workshop workshop, WorkshopRequest request, string id)
    {
        if (request.Text is not { Length: > 0 } title)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.SessionTitle);
        }

        if (workshop.Time is not { } time)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.Days);
        }

        var day = request.When.Days?.First ?? Numbered(time.Days, request) ?? (time.Days.IsOneDay ? time.Days.First : DayOf(workshop, request));
        if (day is not { } on)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.SessionDay);
        }

        var from = request.When.Hours?.From ?? Beginning(workshop, on, request);
        var to = request.When.Hours?.To ?? Ending(workshop, on, from);
        if (to <= from)
        {
            return new WorkshopPlan(workshop, WorkshopAsk.Hours);
        }

        var session = new WorkshopSession(id, Capital(title), on, from, to)
        {
            Chair = request.Chair,
            Speakers = request.Speakers,
            IsParallel = request.Has(WorkshopMark.Parallel),
            IsConfidential = request.Has(WorkshopMark.Confidential),
        };
        return new WorkshopPlan(workshop with { Sessions = Ordered([.. workshop.Sessions, session]) }) { Session = id };
    }

    /// <summary>A date or hours alone, for the session that was just added.</summary>
    public static WorkshopPlan Move(Workshop workshop, WorkshopSession session, WrittenWhen when)
    {
        var from = when.Hours?.From ?? session.From;
        var to = when.Hours is { } hours ? hours.To ?? Add(hours.From, Period.Between(session.From, session.To)) : session.To;
        var moved = to <= from ? null : Changed(session, when.Days?.First ?? session.Day, from, to);
        return moved is null ? new WorkshopPlan(workshop, WorkshopAsk.Hours) { Session = session.Id }
            : new WorkshopPlan(workshop with { Sessions = Ordered([.. workshop.Sessions.Select(other => other.Id == session.Id ? moved : other)]) }) { Session = session.Id };
    }

    public static WorkshopPlan MoveNumbered(Workshop workshop, int number, WrittenWhen when, WorkshopShift? shift) =>
        number < 1 || number > workshop.Sessions.Count ? NoSuch(workshop, number)
        : shift is not null && when.Days is null && when.Hours is null ? MoveBy(workshop, workshop.Sessions[number - 1], shift)
        : when.Days is null && when.Hours is null ? new WorkshopPlan(workshop, WorkshopAsk.SessionDay) { Session = workshop.Sessions[number - 1].Id }
        : Move(workshop, workshop.Sessions[number - 1], when);

    private static WorkshopPlan MoveBy(Workshop workshop, WorkshopSession session, WorkshopShift shift) =>
        Moved(session, shift) is not { } moved ? new WorkshopPlan(workshop, WorkshopAsk.Hours) { Session = session.Id }
        : new WorkshopPlan(workshop with { Sessions = Ordered([.. workshop.Sessions.Select(other => other.Id == session.Id ? moved : other)]) }) { Session = session.Id };

    public static WorkshopPlan Speakers(Workshop workshop, WorkshopRequest request) =>
        request.Speakers.Count == 0 ? new WorkshopPlan(workshop, WorkshopAsk.Text)
        : Edited(workshop, request.Number ?? 0, session => session with { Speakers = request.Speakers });

    /// <summary>Confidential (the Chatham House Rule), or parallel to others.</summary>
    public static WorkshopPlan Mark(Workshop workshop, WorkshopRequest request) => Edited(
        workshop,
        request.Number ?? 0,
        session => session with { IsConfidential = session.IsConfidential || request.Has(WorkshopMark.Confidential), IsParallel = session.IsParallel || request.Has(WorkshopMark.Parallel) });

    public static WorkshopPlan Chair(Workshop workshop, int number, string chair) =>
        Edited(workshop, number, session => session with { Chair = chair });

    public static WorkshopPlan Remove(Workshop workshop, int? number, string? text)
    {
        var words = Tokenizer.Words(text ?? string.Empty);
        var session = number is { } at && at >= 1 && at <= workshop.Sessions.Count ? workshop.Sessions[at - 1]
            : workshop.Sessions.Where(other => words.Length > 0 && number is null && words.Any(word => word.Length > 3 && Tokenizer.Words(other.Title).Contains(word))).ToList() is [var only] ? only
            : null;
        return session is null ? new WorkshopPlan(workshop, WorkshopAsk.NoSuchSession) { Quoted = text }
            : new WorkshopPlan(workshop with { Sessions = [.. workshop.Sessions.Where(other => other.Id != session.Id)] });
    }

    /// <summary>Moves the agenda with the days of its workshop.</summary>
    public static IReadOnlyList<WorkshopSession> Shifted(IReadOnlyList<WorkshopSession> sessions, int days) =>
        days == 0 ? sessions : [.. sessions.Select(session => Changed(session, session.Day.PlusDays(days), session.From, session.To))];

    /// <returns>Null where one of them would pass midnight.</returns>
    public static IReadOnlyList<WorkshopSession>? Shifted(IReadOnlyList<WorkshopSession> sessions, WorkshopShift by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var moved = sessions.Select(session => Moved(session, by)).ToList();
        return moved.Contains(null) ? null : [.. moved.OfType<WorkshopSession>()];
    }

    /// <summary>In a sentence the title follows "on": as a title it begins with a capital.</summary>
    public static string Capital(string title)
    {
        var cut = title.Length <= Workshop.TitleCharacters ? title : title[..Workshop.TitleCharacters];
        return cut.Length > 0 && char.IsLower(cut[0]) ? char.ToUpperInvariant(cut[0]) + cut[1..] : cut;
    }

    private static WorkshopSession Changed(WorkshopSession session, LocalDate day, LocalTime from, LocalTime to) => new(session.Id, session.Title, day, from, to)
    {
        Chair = session.Chair,
        Speakers = session.Speakers,
        Documents = session.Documents,
        IsParallel = session.IsParallel,
        IsConfidential = session.IsConfidential,
    };

    private static WorkshopSession? Moved(WorkshopSession session, WorkshopShift by) =>
        TimePlanning.Moved(session.From, by.Minutes) is { } from && TimePlanning.Moved(session.To, by.Minutes) is { } to && to > from
            ? Changed(session, session.Day.PlusDays(by.Days), from, to)
            : null;

    private static WorkshopPlan Edited(Workshop workshop, int number, Func<WorkshopSession, WorkshopSession> edit) =>
        number < 1 || number > workshop.Sessions.Count
            ? NoSuch(workshop, number)
            : new WorkshopPlan(workshop with { Sessions = [.. workshop.Sessions.Select((session, index) => index == number - 1 ? edit(session) : session)] })
            {
                Session = workshop.Sessions[number - 1].Id,
            };

    private static WorkshopPlan NoSuch(Workshop workshop, int number) =>
        new(workshop, WorkshopAsk.NoSuchSession) { Quoted = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>"on the second day".</summary>
    private static LocalDate? Numbered(DateSpan days, WorkshopRequest request) =>
        request.Has(WorkshopMark.LastDay) ? days.Last
        : request.Has(WorkshopMark.FirstDay) ? days.First
        : request.Has(WorkshopMark.SecondDay) && days.Days >= 2 ? days.First.PlusDays(1)
        : request.Has(WorkshopMark.ThirdDay) && days.Days >= 3 ? days.First.PlusDays(2)
        : null;

    private static LocalDate? DayOf(Workshop workshop, WorkshopRequest request) =>
        request.Has(WorkshopMark.AfterSession) && request.Number is { } number && number >= 1 && number <= workshop.Sessions.Count ? workshop.Sessions[number - 1].Day
        : request.Has(WorkshopMark.AfterThat) && workshop.Sessions.Count > 0 ? workshop.Sessions[^1].Day
        : null;

    private static LocalTime Beginning(Workshop workshop, LocalDate day, WorkshopRequest request)
    {
        var sessions = workshop.Sessions.Where(session => session.Day == day).OrderBy(session => session.From).ToList();
        if (request.Has(WorkshopMark.AfterSession) && request.Number is { } number && number >= 1 && number <= workshop.Sessions.Count)
        {
            return workshop.Sessions[number - 1].To;
        }

        if (request.Has(WorkshopMark.AfterLunch))
        {
            return sessions.LastOrDefault(session => session.From >= new LocalTime(13, 0) && session.From <= AfterLunch)?.To ?? AfterLunch;
        }

        return request.Has(WorkshopMark.AtTheBeginning) || sessions.Count == 0 ? workshop.Time!.Opens : sessions.Max(session => session.To);
    }

    /// <summary>As long as sessions usually are, but not into the next one nor beyond the end of the day.</summary>
    private static LocalTime Ending(Workshop workshop, LocalDate day, LocalTime from)
    {
        var next = workshop.Sessions.Where(session => session.Day == day && session.From >= from).Select(session => session.From).DefaultIfEmpty(workshop.Time!.Closes).Min();
        var usual = Add(from, Usual);
        return next > from && next < usual ? next : usual;
    }

    /// <summary>Not past midnight.</summary>
    private static LocalTime Add(LocalTime from, Period length) => from + length is var to && to > from ? to : LocalTime.MaxValue;

    private static List<WorkshopSession> Ordered(IReadOnlyList<WorkshopSession> sessions) => [.. sessions.OrderBy(session => session.Day).ThenBy(session => session.From)];
}
