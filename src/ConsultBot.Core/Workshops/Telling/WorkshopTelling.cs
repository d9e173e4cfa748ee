using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Hosts;
using NodaTime;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>What is said of workshops, as sentences of the messages files.</summary>
/// <param name="delegations">Names of delegations.</param>
/// <param name="hosts">Names of cities.</param>
public sealed class WorkshopTelling(DelegationWording delegations, HostBook hosts)
{
    public static Argument Title(Workshop workshop) => new Argument.Verbatim(workshop.Title);

    /// <summary>Title, status, time, place, seats: what is shown before saving and in answers.</summary>
    public IEnumerable<NoticeLine> Facts(Workshop workshop, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(reader);
        yield return NoticeLine.Heading("Workshop.Title", ("title", Title(workshop)));
        yield return NoticeLine.Item("Workshop.Fact.Status", ("status", Status(workshop.Status)));
        yield return workshop.Time is { } time ? When(time) : NoticeLine.Item("Workshop.Fact.NoTime");
        if (workshop.Time is { } local && OwnTime(local, reader) is { } own)
        {
            yield return own;
        }

        yield return Where(workshop.Place);
        foreach (var line in Details(workshop))
        {
            yield return line;
        }
    }

    public static NoticeLine When(WorkshopTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return NoticeLine.Item("Workshop.Fact.When", ("days", new Argument.Days(time.Days)), ("from", new Argument.Clock(time.Opens)), ("to", new Argument.Clock(time.Closes)), ("zone", new Argument.Verbatim(time.Zone)));
    }

    /// <summary>The beginning as the reader's clocks show it; null where they show the same.</summary>
    public static NoticeLine? OwnTime(WorkshopTime time, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(reader);
        var own = time.StartInstant(reader.Zones).InZone(reader.Zone).LocalDateTime;
        return own == time.Start ? null : NoticeLine.Item(
            "Workshop.Fact.Own", ("days", new Argument.Days(DateSpan.Of(own.Date))), ("from", new Argument.Clock(own.TimeOfDay)), ("zone", new Argument.Verbatim(reader.Zone.Id)));
    }

    /// <summary>"in 3 days", by the reader's clock; null for what has begun.</summary>
    public static Phrase? Until(WorkshopTime time, WorkshopReader reader)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(reader);
        var start = time.StartInstant(reader.Zones);
        var days = Period.DaysBetween(reader.Today, start.InZone(reader.Zone).Date);
        var left = start - reader.Now;
        return left <= Duration.Zero ? null
            : days > 0 ? Phrase.Of("Workshop.Until.Days", ("count", new Argument.Number(days)))
            : left >= Duration.FromHours(1) ? Phrase.Of("Workshop.Until.Hours", ("count", new Argument.Number((int)left.TotalHours)))
            : Phrase.Of("Workshop.Until.Minutes", ("count", new Argument.Number(Math.Max(1, (int)left.TotalMinutes))));
    }

    public NoticeLine Where(WorkshopPlace place) =>
        FindPlace(place) is { } known ? NoticeLine.Item("Workshop.Fact.Where", ("place", known)) : NoticeLine.Item("Workshop.Fact.NoPlace");

    /// <summary>House, street, city and link, as far as they are known; null for nothing.</summary>
    public Argument? FindPlace(WorkshopPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var isInAddress = place.Address?.Contains(place.City ?? " ", StringComparison.OrdinalIgnoreCase) == true;
        Argument?[] parts = [Text(place.Venue), Text(place.Address), place.City is { } city && !isInAddress ? City(city) : null, Text(place.OnlineLink?.AbsoluteUri)];
        var known = parts.OfType<Argument>().SelectMany((part, index) => index == 0 ? [part] : new[] { new Argument.Verbatim(", "), part }).ToList();
        return known.Count == 0 ? null : new Argument.Run(known);
    }

    /// <summary>A city of the book in the reader's language; any other as it was written.</summary>
    public Argument City(string city) => hosts.FindCity(city) is { } known ? new Argument.Words(known.Name) : new Argument.Verbatim(city);

    private static Argument.Verbatim? Text(string? text) => text is null ? null : new Argument.Verbatim(text);

    /// <summary>The agenda, numbered over all days.</summary>
    /// <param name="workshop">Whose.</param>
    /// <param name="day">Only that day; null for all.</param>
    public static IEnumerable<NoticeLine> Agenda(Workshop workshop, LocalDate? day)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        LocalDate? current = null;
        for (var index = 0; index < workshop.Sessions.Count; index++)
        {
            var session = workshop.Sessions[index];
            if (day is { } only && session.Day != only)
            {
                continue;
            }

            if (current != session.Day)
            {
                current = session.Day;
                yield return NoticeLine.Heading("Workshop.Agenda.Day", ("days", new Argument.Days(DateSpan.Of(session.Day))));
            }

            yield return Session(session, index + 1);
        }
    }

    public static NoticeLine Session(WorkshopSession session, int number)
    {
        ArgumentNullException.ThrowIfNull(session);
        var line = Phrase.Of(
            "Workshop.Session", ("number", new Argument.Number(number)), ("title", new Argument.Verbatim(session.Title)), ("from", new Argument.Clock(session.From)), ("to", new Argument.Clock(session.To)));
        var more = new List<Argument> { new Argument.Inner(line) };
        if (session.Chair is { } chair)
        {
            more.Add(new Argument.Inner(Phrase.Of("Workshop.Session.Chair", ("chair", new Argument.Verbatim(chair)))));
        }

        if (session.Speakers.Count > 0)
        {
            more.Add(new Argument.Inner(Phrase.Of("Workshop.Session.Speakers", ("names", Names(session.Speakers)))));
        }

        if (session.IsConfidential)
        {
            more.Add(new Argument.Inner(Phrase.Of("Workshop.Session.Confidential")));
        }

        return NoticeLine.Item("Workshop.Parts", ("parts", new Argument.Run(more)));
    }

    public static IEnumerable<NoticeLine> Documents(IEnumerable<WorkshopDocument> documents) => documents.Select(document =>
    {
        var status = new Argument.Inner(Phrase.Of("Workshop.Document." + document.Status));
        return document is { Status: DocumentStatus.Published, Link: { } link }
            ? NoticeLine.Item("Workshop.Document.Linked", ("title", new Argument.Verbatim(document.Title)), ("language", Language(document.Language)), ("status", status), ("link", new Argument.Verbatim(link.AbsoluteUri)))
            : document.Due is { } due && document.Status == DocumentStatus.Expected
            ? NoticeLine.Item("Workshop.Document.Due", ("title", new Argument.Verbatim(document.Title)), ("language", Language(document.Language)), ("status", status), ("days", new Argument.Days(DateSpan.Of(due))))
            : NoticeLine.Item("Workshop.Document", ("title", new Argument.Verbatim(document.Title)), ("language", Language(document.Language)), ("status", status));
    });

    public static Argument Status(WorkshopStatus status) => new Argument.Inner(Phrase.Of("Workshop.Status." + status));

    public static Argument Language(string code) => code is "en" or "fr" or "es" or "ar" or "ru" or "zh" or "pt" ? new Argument.Inner(Phrase.Of("Workshop.Language." + code)) : new Argument.Verbatim(code);

    public static Argument Languages(IEnumerable<string> codes) => new Argument.Series([.. codes.Select(Language)], Sorted: false);

    public static Argument Names(IEnumerable<string> names) => new Argument.Series([.. names.Select(name => new Argument.Verbatim(name))], Sorted: false);

    private IEnumerable<NoticeLine> Details(Workshop workshop)
    {
        if (workshop.Headings.Count > 0)
        {
            yield return NoticeLine.Item("Workshop.Fact.Headings", ("names", new Argument.Series([.. workshop.Headings.Select(delegations.Heading)], Sorted: false)));
        }

        if (workshop.WorkingLanguages.Count > 0)
        {
            yield return NoticeLine.Item("Workshop.Fact.WorkingLanguages", ("languages", Languages(workshop.WorkingLanguages)));
        }

        if (workshop.Interpretation.Count > 0)
        {
            yield return NoticeLine.Item("Workshop.Fact.Interpretation", ("languages", Languages(workshop.Interpretation)));
        }

        if (workshop.Partners.Count > 0)
        {
            yield return NoticeLine.Item("Workshop.Fact.Partners", ("names", Names(workshop.Partners)));
        }

        if (workshop.Capacity is { } capacity)
        {
            yield return NoticeLine.Item("Workshop.Fact.Capacity", ("count", new Argument.Number(capacity)));
        }

        if (workshop.SeatsPerDelegation is { } seats)
        {
            yield return NoticeLine.Item("Workshop.Fact.Seats", ("count", new Argument.Number(seats)));
        }

        if (workshop.RegistrationOpens is { } opens)
        {
            yield return Moment("Workshop.Fact.Opening", opens, workshop.Time?.Zone ?? "UTC");
        }

        if (workshop.RegistrationCloses is { } closes)
        {
            yield return Moment("Workshop.Fact.Deadline", closes, workshop.Time?.Zone ?? "UTC");
        }

        if (workshop.Visibility == WorkshopVisibility.InvitedOnly)
        {
            yield return NoticeLine.Item("Workshop.Fact.InvitedOnly");
        }

        if (workshop.Invited.Count > 0)
        {
            yield return NoticeLine.Item("Workshop.Fact.Invited", ("names", new Argument.Series([.. workshop.Invited.Select(delegations.OfKey)], Sorted: true)));
        }

        if (workshop.Contact is { } contact)
        {
            yield return NoticeLine.Item("Workshop.Fact.Contact", ("name", new Argument.Verbatim(contact)));
        }
    }

    private static NoticeLine Moment(string key, Instant moment, string zone)
    {
        var local = moment.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc);
        return new NoticeLine(Phrase.Of(key, ("days", new Argument.Days(DateSpan.Of(local.Date))), ("from", new Argument.Clock(local.TimeOfDay)), ("zone", new Argument.Verbatim(local.Zone.Id))), NoticeStyle.Item);
    }
}
