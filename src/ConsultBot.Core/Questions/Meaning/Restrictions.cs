using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Words that restrict what stands beside them: "only African members", "an official secretariat".</summary>
internal static class Restrictions
{
    /// <summary>Words between "only" and the region: "only members from Africa", "únicamente con miembros de África".</summary>
    private const int Before = 3;

    /// <summary>"African members only".</summary>
    private const int After = 1;

    private const int BesideOfficial = 2;

    /// <summary>What is official of itself: the lists are those of the processes themselves.</summary>
    private static readonly Cue[] Official =
    [
        Cue.Secretariat, Cue.Members, Cue.Full, Cue.Observers, Cue.Interested, Cue.Participants, Cue.Chair, Cue.Chairs, Cue.ViceChair, Cue.Name, Cue.Acronym, Cue.Aim, Cue.Priorities, Cue.Topics, Cue.Start, Cue.Founded,
    ];

    /// <summary>True when the phrase restricts something that nothing reads it for: it may change what is asked.</summary>
    public static bool IsUnread(ReadQuestion read, CueMention cue) => cue.Cue switch
    {
        Cue.Official => !read.Cues.Any(other => Official.Contains(other.Cue) && Math.Max(other.First - cue.End, cue.First - other.End) <= BesideOfficial),
        Cue.Only => read.Has(Cue.AnyProcess) && read.Entities.Any(name => name.Kind is EntityKind.State or EntityKind.Organisation or EntityKind.Topic && name.First - cue.End is 0 or 1),
        _ => false,
    };

    /// <summary>True for "only African members"; "just the processes with African members" restricts the processes.</summary>
    public static bool IsAlone(this ReadQuestion read, EntityMention region) => read.Cues.Any(only => only.Cue == Cue.Only
        && (only.First - region.End is >= 0 and <= After
            || (region.First - only.End is >= 0 and <= Before && !read.Cues.Any(cue => cue.Cue == Cue.AnyProcess && cue.First >= only.End && cue.End <= region.First))));
}
