using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for workshops, conferences and sessions by year, place, partner or subject, and for the first or the last of them.</summary>
internal sealed class EventReading(KnowledgeBase knowledge)
{
    /// <summary>The International Dialogue on Migration, whose workshops lie between sessions of the IOM Council.</summary>
    private const string Dialogue = "international-dialogue-on-migration";

    /// <summary>Holds workshops together with others and for others: its name sets no condition.</summary>
    private const string Organizer = "iom";

    private const int ShortestPlace = 4;

    private static readonly (Cue Cue, EventKind Kind)[] Kinds =
    [
        (Cue.Intersessional, EventKind.Workshop), (Cue.Workshops, EventKind.Workshop), (Cue.Conferences, EventKind.Conference), (Cue.Sessions, EventKind.Session),
    ];

    /// <summary>Somebody or something else is asked for than the events.</summary>
    private static readonly Cue[] Otherwise =
    [
        Cue.Who, Cue.Members, Cue.Observers, Cue.TakesPart, Cue.Chair, Cue.Secretariat, Cue.Priorities, Cue.AnyState, Cue.AnyOrganisation, Cue.Why, Cue.Compare, Cue.Most, Cue.Fewest,
        Cue.Agree, Cue.Not, Cue.Without, Cue.Aim, Cue.Everything, Cue.Acronym,
    ];

    /// <summary>Says what kind of event is asked for: to every other reading a word that nothing explains.</summary>
    public static bool IsKind(CueMention cue) => cue.Cue is Cue.Workshops or Cue.Sessions or Cue.Intersessional or Cue.Planned;

    public Question? Find(ReadQuestion read)
    {
        var kind = Kinds.FirstOrDefault(known => read.Has(known.Cue));
        if (kind == default || read.HasAny(Otherwise) || Defines(read) || !AsksForEvents(read, kind.Kind))
        {
            return null;
        }

        var places = PlacesOf(read);
        var unexplained = read.Unread.Any(at => !places.Contains(read.Words[at]) && !read.Cues.Any(cue => cue.First <= at && at < cue.End));
        var found = unexplained ? [] : knowledge.Events.Where(one => one.Kind == kind.Kind && Meets(one, read, places)).OrderBy(one => one.Date).ToList();
        return found.Count == 0 ? null : Chosen(found, read) is { } chosen ? new FoundQuestion([chosen], read.Text) : new EventListQuestion(kind.Kind, [.. found.Select(one => one.Id)]);
    }

    /// <summary>"What is an intersessional workshop?"</summary>
    private static bool Defines(ReadQuestion read) =>
        read.Has(Cue.WhatIs) && read.Numbers.Count == 0 && !read.HasAny(Cue.First, Cue.Last, Cue.Planned, Cue.Future, Cue.Enumerate, Cue.HowMany);

    /// <summary>"Which IDM workshops ...", "how many of the workshops ..."; not "what did the workshops achieve?"</summary>
    private static bool IsWhatIsChosen(ReadQuestion read) => read.Cues.Any(cue => cue.Cue is Cue.Which or Cue.HowMany && read.Cues.Any(one =>
        Kinds.Any(known => known.Cue == one.Cue) && one.First - cue.End is >= 0 and <= 3 && !read.Cues.Any(verb => verb.Cue == Cue.IsIt && verb.First >= cue.End && verb.End <= one.First)));

    /// <summary>A conference may be a process as well ("which conference has a chair?"): it is an event where a year or a place is told.</summary>
    private bool AsksForEvents(ReadQuestion read, EventKind kind) =>
        (read.HasAny(Cue.WhatIs, Cue.Enumerate, Cue.All, Cue.When, Cue.First, Cue.Last) || IsWhatIsChosen(read) || YesNo.IsAsked(read) || read.Cues.Any(cue => cue is { First: 0, Cue: Cue.Workshops or Cue.Intersessional }))
        && (kind == EventKind.Workshop
            ? !ListReading.AsksForProcesses(read)
            : !read.HasAny(Cue.Start, Cue.Founded, Cue.First, Cue.Last) && read.Ids(EntityKind.Process).Count == 0 && (read.Numbers.Any(number => number.IsYear) || PlacesOf(read).Count > 0));

    /// <summary>"The first workshop", "the latest one".</summary>
    private static string? Chosen(List<DatedEvent> found, ReadQuestion read)
    {
        var held = found.Where(one => !one.IsPlanned).ToList();
        var ordinal = read.Numbers.FirstOrDefault(number => number is { IsOrdinal: true, IsYear: false })?.Value ?? (read.Has(Cue.First) ? 1 : read.Has(Cue.Last) ? -1 : 0);
        return ordinal == 0 || held.Count == 0 || ordinal > held.Count ? null : ordinal == -1 ? held[^1].Id : held[ordinal - 1].Id;
    }

    private bool Meets(DatedEvent one, ReadQuestion read, HashSet<string> places)
    {
        var subjects = read.Entities.Where(entity => entity.Kind is EntityKind.Process or EntityKind.Organisation or EntityKind.Topic or EntityKind.State && entity.Id != Organizer
            && !(entity.Kind == EntityKind.State && Covers(places, read, entity))).GroupBy(entity => entity.First);
        return subjects.All(names => names.Any(entity => one.About.Contains(entity.Id) || one.Partners.Contains(entity.Id)))
            && (!read.Has(Cue.Intersessional) || one.About.Contains(Dialogue))
            && (!read.HasAny(Cue.Planned, Cue.Future) || one.IsPlanned)
            && (places.Count == 0 || WordsOf(one.Place).Overlaps(places))
            && YearConditions.Of(read, knowledge).All(year => IsIn(one, year));
    }

    private static bool Covers(HashSet<string> places, ReadQuestion read, EntityMention entity) =>
        Enumerable.Range(entity.First, entity.Count).Any(at => places.Contains(read.Words[at]));

    private static bool IsIn(DatedEvent one, ProcessCondition.Began year)
    {
        var (from, to) = (one.Date.Year, (one.End ?? one.Date).Year);
        return year.Negated != year.Relation switch
        {
            YearRelation.Before => from < year.Year,
            YearRelation.After => from > year.Year,
            YearRelation.Since => to >= year.Year,
            YearRelation.Until => from <= year.Year,
            YearRelation.Between => to >= year.Year && from <= year.Through,
            _ => from <= year.Year && to >= year.Year,
        };
    }

    /// <summary>Words of the question that are the place of some event.</summary>
    private HashSet<string> PlacesOf(ReadQuestion read)
    {
        var known = knowledge.Events.SelectMany(one => WordsOf(one.Place)).ToHashSet(StringComparer.Ordinal);
        return [.. read.Words.Where((word, at) => known.Contains(word) && !read.Entities.Any(entity =>
            entity.First <= at && at < entity.End && entity.Kind is EntityKind.Process or EntityKind.Organisation or EntityKind.Term))];
    }

    private static HashSet<string> WordsOf(LocalText? place) => place is null ? []
        : [.. Languages.All.SelectMany(language => Tokenizer.Words(place.In(language))).Where(word => word.Length >= ShortestPlace)];
}
