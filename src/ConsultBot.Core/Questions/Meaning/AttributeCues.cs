using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Which attributes of a process a question's phrases point at.</summary>
internal static class AttributeCues
{
    /// <summary>Between "how many" and the states at most: "of the African".</summary>
    private const int Near = 2;

    private static readonly (Cue Cue, ProcessAspect Attribute)[] Direct =
    [
        (Cue.Observers, ProcessAspect.Observers),
        (Cue.Interested, ProcessAspect.Interested),
        (Cue.Chair, ProcessAspect.Chair),
        (Cue.ViceChair, ProcessAspect.ViceChair),
        (Cue.Secretariat, ProcessAspect.Secretariat),
        (Cue.Start, ProcessAspect.Start),
        (Cue.Founded, ProcessAspect.Start),
        (Cue.Priorities, ProcessAspect.Priorities),
        (Cue.Topics, ProcessAspect.Topics),
        (Cue.Status, ProcessAspect.Status),
        (Cue.RegionOf, ProcessAspect.Region),
        (Cue.Aim, ProcessAspect.Aim),
        (Cue.Name, ProcessAspect.Name),
        (Cue.Acronym, ProcessAspect.Name),
    ];

    /// <summary>In the order in which the question names them.</summary>
    public static IReadOnlyList<ProcessAspect> Of(ReadQuestion read)
    {
        var found = new List<(int At, ProcessAspect Aspect)>();
        foreach (var (cue, attribute) in Direct)
        {
            if (read.Find(cue) is { } mention)
            {
                found.Add((mention.First, attribute));
            }
        }

        AddMembers(read, found);
        return [.. found.OrderBy(item => item.At).Select(item => item.Aspect).Distinct().Where(attribute => !IsShadowed(attribute, found) && !(attribute == ProcessAspect.Topics && IsVerbOfWho(read, found)) && !(attribute == ProcessAspect.Chair && HeadsSecretariat(read)))];
    }

    /// <summary>"Who heads the secretariat?" asks for the secretariat.</summary>
    private static bool HeadsSecretariat(ReadQuestion read) =>
        read.Find(Cue.Chair) is { } chair && read.Cues.Any(cue => cue.Cue == Cue.Secretariat && cue.First - chair.End is >= 0 and <= 2)
        && !read.Cues.Any(cue => cue.Cue == Cue.And && cue.First >= chair.End && cue.First - chair.End <= 2);

    /// <summary>"¿Quién se ocupa de la secretaría?": the word for dealing with subjects says who does the work.</summary>
    private static bool IsVerbOfWho(ReadQuestion read, List<(int At, ProcessAspect Aspect)> found) =>
        read.Has(Cue.Who) && !read.Has(Cue.And) && found.Any(item => item.Aspect is ProcessAspect.Secretariat or ProcessAspect.Chair or ProcessAspect.ViceChair);

    /// <summary>"Which countries", "which bodies".</summary>
    public static PartyFilter FilterOf(ReadQuestion read)
    {
        var states = read.Has(Cue.AnyState);
        var organisations = read.Has(Cue.AnyOrganisation);
        if (states && organisations)
        {
            // "bodies, not countries": what is negated is not wanted.
            var negation = read.Cues.FirstOrDefault(cue => cue.Cue == Cue.Not);
            return negation is null ? PartyFilter.Everyone
                : read.Find(Cue.AnyState)!.First > negation.First ? PartyFilter.Organisations : PartyFilter.States;
        }

        return states ? PartyFilter.States : organisations ? PartyFilter.Organisations : PartyFilter.Everyone;
    }

    private static void AddMembers(ReadQuestion read, List<(int At, ProcessAspect Aspect)> found)
    {
        var members = read.RoleMentions().FirstOrDefault(cue => cue.Cue == Cue.Members);
        if (read.Find(Cue.HowMany) is { } howMany && !(members is null && CountsSomethingElse(read)) && (members is not null || !found.Any(item => IsCountable(item.Aspect)) || read.Cues.Count(cue => cue.Cue == Cue.HowMany) > 1))
        {
            found.Add((howMany.First, ProcessAspect.MemberCount));
            if ((read.HasAny(Cue.Enumerate, Cue.Which, Cue.Who) && members is not null)
                || read.Cues.Any(cue => cue.Cue is Cue.Enumerate or Cue.Which or Cue.Who && cue.First > howMany.First + 1 && read.Words[cue.First - 1] is "and" or "et" or "y"))
            {
                found.Add((howMany.First + 1, ProcessAspect.Members));
            }

            return;
        }

        if (members is null && (read.Has(Cue.HowMany) || AsksWhere(read)))
        {
            return;
        }

        var others = found.Any(item => item.Aspect is not (ProcessAspect.Start or ProcessAspect.Status or ProcessAspect.Topics));
        if ((members ?? (others ? null : read.Find(Cue.TakesPart) ?? read.Find(Cue.AnyState))) is { } people)
        {
            found.Add((people.First, ProcessAspect.Members));
        }
    }

    /// <summary>"How many meetings has it held?", "how many asylum applications": an occasion, a subject or what nothing here explains is counted.</summary>
    private static bool CountsSomethingElse(ReadQuestion read)
    {
        var asking = read.Cues.Where(cue => cue.Cue == Cue.HowMany).ToList();
        return !asking.Exists(howMany => read.Cues.Any(noun => noun.Cue == Cue.AnyState && noun.First - howMany.End is >= 0 and <= Near))
            && (read.Unread.Count > 0 || asking.Exists(howMany => read.Mentions(EntityKind.Topic).Any(topic => topic.First == howMany.End)
                || read.Cues.Any(noun => noun.Cue is Cue.Meeting or Cue.AnyProcess or Cue.Workshops or Cue.Conferences or Cue.Sessions && noun.First == howMany.End)));
    }

    /// <summary>"In which city did they sit down?"; the seat of a process and to sit in it are no question for a place.</summary>
    public static bool AsksWhere(ReadQuestion read) =>
        read.Cues.Any(cue => cue.Cue == Cue.Where && (cue.Count > 1 || read.Words[cue.First] is "where" or "ou" or "donde"));

    /// <summary>"How many observers" counts those, not the members.</summary>
    private static bool IsCountable(ProcessAspect aspect) =>
        aspect is ProcessAspect.Observers or ProcessAspect.Interested or ProcessAspect.Topics or ProcessAspect.Priorities;

    private static bool IsShadowed(ProcessAspect attribute, List<(int At, ProcessAspect Aspect)> found) => attribute switch
    {
        // "When did it start and is it still active" asks both; "who chairs it at the moment" asks no status.
        ProcessAspect.Status => found.Any(item => item.Aspect is ProcessAspect.Chair or ProcessAspect.Secretariat),
        _ => false,
    };
}
