using ConsultBot.Bot.Messages;
using ConsultBot.Core.Calendars.Internet;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Writes the calendars that people open by an address: what each may see, in each one's language.</summary>
public sealed class WorkshopCalendar(
    IPeople people, IWorkshopStore store, VisibleWorkshops visible, WorkshopWording wording, WorkshopMessages messages, WorkshopLinks links, IClock clock, IDateTimeZoneProvider zones)
{
    /// <summary>How often calendar programs are asked to read a subscription again.</summary>
    private static readonly Duration Refresh = Duration.FromHours(1);

    /// <summary>What is over for longer leaves the subscription.</summary>
    private static readonly Duration Kept = Duration.FromDays(365);

    private readonly WorkshopEntries _entries = new(zones);

    /// <returns>Null where the person, the workshop or the right to see it is gone.</returns>
    public async Task<PublishedCalendar?> WriteAsync(CalendarGrant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        if (await people.FindAsync(grant.Person, cancellationToken) is not { } person)
        {
            return null;
        }

        var reader = new WorkshopReader(person, clock.GetCurrentInstant(), zones);
        if (grant.Workshop is not { } id)
        {
            var all = await SubscriptionAsync(reader, cancellationToken);
            return new PublishedCalendar(CalendarFile.Write(Product(person.Language), messages.Label("Workshop.Feed.Name", person.Language), Refresh, all), "workshops.ics");
        }

        if (await visible.FindAsync(id, reader, cancellationToken) is not { } state)
        {
            return null;
        }

        var stamp = await StampAsync(state.Workshop, cancellationToken);
        var entries = Entries(state.Workshop, grant.Session, stamp, person.Language).OfType<CalendarEntry>().ToList();
        return entries.Count == 0 ? null : new PublishedCalendar(CalendarFile.Write(Product(person.Language), null, null, entries), grant.Session is null ? "workshop.ics" : "session.ics");
    }

    /// <summary>Everything that has dates and was announced; cancelled ones stay, so that calendars learn of it.</summary>
    private async Task<List<CalendarEntry>> SubscriptionAsync(WorkshopReader reader, CancellationToken cancellationToken)
    {
        var entries = new List<CalendarEntry>();
        foreach (var workshop in await visible.ListAsync(reader, cancellationToken))
        {
            var isShown = workshop is { Status: not WorkshopStatus.Draft, Time: { } time } && time.EndInstant(zones) > reader.Now - Kept;
            if (isShown && _entries.Find(workshop, await StampAsync(workshop, cancellationToken), Texts(workshop, reader.Person.Language)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private IEnumerable<CalendarEntry?> Entries(Workshop workshop, string? session, Instant stamp, Language language) => session is null
        ? [_entries.Find(workshop, stamp, Texts(workshop, language))]
        : workshop.Sessions.Where(each => session == CalendarGrant.AllSessions || each.Id == session).Select(each => _entries.Find(workshop, each, stamp, Texts(workshop, each, language)));

    private EntryTexts Texts(Workshop workshop, Language language)
    {
        var telling = wording.Telling;
        var open = workshop with { Sessions = [.. workshop.Sessions.Select(Discreet)] };
        List<NoticeLine> lines = [NoticeLine.Item("Workshop.Fact.Status", ("status", WorkshopTelling.Status(workshop.Status))), WorkshopTelling.When(workshop.Time!), .. WorkshopTelling.Agenda(open, null)];
        return new EntryTexts(messages.Write(lines, language, Markup.Plain), Location(telling, workshop, language), links.Summary(workshop.Id, language));
    }

    private EntryTexts Texts(Workshop workshop, WorkshopSession session, Language language)
    {
        var number = workshop.Sessions.TakeWhile(each => each.Id != session.Id).Count() + 1;
        List<NoticeLine> lines = [NoticeLine.Of("Workshop.Title", ("title", WorkshopTelling.Title(workshop))), WorkshopTelling.Session(Discreet(session), number)];
        return new EntryTexts(messages.Write(lines, language, Markup.Plain), Location(wording.Telling, workshop, language), links.Summary(workshop.Id, language));
    }

    /// <summary>Calendars are copied to servers of others: of a confidential session they name nobody.</summary>
    private static WorkshopSession Discreet(WorkshopSession session) => session.IsConfidential ? session with { Chair = null, Speakers = [] } : session;

    private string? Location(WorkshopTelling telling, Workshop workshop, Language language) =>
        telling.FindPlace(workshop.Place) is { } place ? messages.Write(place, language) : null;

    /// <summary>The last edit: an entry that did not change has the same text every time.</summary>
    private async Task<Instant> StampAsync(Workshop workshop, CancellationToken cancellationToken) =>
        (await store.HistoryAsync(workshop.Id, 0, cancellationToken)) is [.., var last] ? last.At : Instant.FromUnixTimeSeconds(0);

    private static string Product(Language language) => $"-//ConsultBot//Workshops//{language.Code().ToUpperInvariant()}";
}
