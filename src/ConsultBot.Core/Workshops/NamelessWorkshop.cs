using System.Text.RegularExpressions;
using ConsultBot.Core.People;

namespace ConsultBot.Core.Workshops;

/// <summary>Takes a person's name out of what is kept of workshops: agenda, outcome, history.</summary>
public sealed class NamelessWorkshop
{
    private const string Erased = "…";

    private readonly NamedIn _named;
    private readonly Regex _written;
    private readonly string _id;

    public NamelessWorkshop(Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        (_named, _id) = (new NamedIn(person.Name), person.Id);
        _written = new Regex(Regex.Escape(person.Name), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <returns>The same object where it doesn't name the person.</returns>
    public Workshop Of(Workshop workshop)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        var nameless = workshop with
        {
            Title = Text(workshop.Title),
            Contact = Name(workshop.Contact),
            Partners = Names(workshop.Partners),
            Sessions = [.. workshop.Sessions.Select(session => session with { Title = Text(session.Title), Chair = Name(session.Chair), Speakers = Names(session.Speakers) })],
            Documents = [.. workshop.Documents.Select(document => document with { Title = Text(document.Title) })],
            Decisions = [.. workshop.Decisions.Select(Text)],
            FollowUps = [.. workshop.FollowUps.Select(item => item with { Text = Text(item.Text) })],
        };
        return WorkshopChanges.Between(workshop, nameless).Count == 0 ? workshop : nameless;
    }

    /// <returns>The same object where it neither names the person nor is the person's own.</returns>
    public WorkshopHistoryEntry Of(WorkshopHistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isNamed = entry.Changes.Any(change => new[] { change.Subject, change.From, change.To }.OfType<string>().Any(_named.Occurs));
        return !isNamed && entry.By != _id ? entry : entry with
        {
            By = entry.By == _id ? Erased : entry.By,
            Changes = [.. entry.Changes.Select(change => change with { Subject = Found(change.Subject), From = Found(change.From), To = Found(change.To) })],
        };
    }

    /// <returns>The same object where the person neither has the place nor asked for it.</returns>
    public Registration Of(Registration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var isOwn = registration.Participant == _id;
        return !isOwn && registration.NamedBy != _id ? registration : registration with
        {
            Participant = isOwn ? null : registration.Participant,
            NamedBy = isOwn || registration.NamedBy == _id ? null : registration.NamedBy,
            ConfirmedAt = isOwn || registration.NamedBy != _id ? registration.ConfirmedAt : registration.ConfirmedAt ?? registration.Since,
            Untold = isOwn ? null : registration.Untold,
        };
    }

    private string? Found(string? text) => text is null ? null : Text(text);

    /// <summary>A name that is written otherwise than the person's own takes the whole text with it.</summary>
    private string Text(string text)
    {
        var without = _named.Occurs(text) ? _written.Replace(text, Erased) : text;
        return _named.Occurs(without) ? Erased : without;
    }

    private string? Name(string? name) => name is not null && _named.Occurs(name) ? null : name;

    private IReadOnlyList<string> Names(IReadOnlyList<string> names) => names.Any(_named.Occurs) ? [.. names.Where(name => !_named.Occurs(name))] : names;
}
