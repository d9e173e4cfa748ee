using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Reads how many of something processes are to have: "more than 30 members", "at least two observers", "exactly ten states".</summary>
internal static class CountConditions
{
    private const int Near = 2;

    private static readonly (Cue Cue, ProcessAspect What)[] Counted =
    [
        (Cue.Members, ProcessAspect.Members),
        (Cue.Observers, ProcessAspect.Observers),
        (Cue.Topics, ProcessAspect.Topics),
        (Cue.Priorities, ProcessAspect.Priorities),
        (Cue.AnyState, ProcessAspect.Members),
    ];

    public static IEnumerable<ProcessCondition.Counts> Of(ReadQuestion read)
    {
        foreach (var number in read.Numbers.Where(number => number is { IsYear: false, IsOrdinal: false, Value: >= 0 }))
        {
            if (WhatIsCounted(read, number.At) is { } what)
            {
                yield return new ProcessCondition.Counts(what, RelationAt(read, number.At) ?? CountRelation.Exactly, number.Value, read.IsNegated(number.At));
            }
        }
    }

    public static CountRelation? RelationAt(ReadQuestion read, int at)
    {
        bool Stands(Cue cue) => read.Cues.Any(mention => mention.Cue == cue && (mention.End == at || mention.First == at + 1));
        return Stands(Cue.MoreThan) ? CountRelation.MoreThan
            : Stands(Cue.FewerThan) ? CountRelation.FewerThan
            : Stands(Cue.AtLeast) ? CountRelation.AtLeast
            : Stands(Cue.AtMost) ? CountRelation.AtMost
            : null;
    }

    /// <summary>What stands right after the number; "how many members" counts nothing by itself.</summary>
    private static ProcessAspect? WhatIsCounted(ReadQuestion read, int at)
    {
        foreach (var cue in read.Cues.Where(cue => cue.First > at && cue.First - at <= Near + 1))
        {
            foreach (var (known, what) in Counted)
            {
                if (known == cue.Cue)
                {
                    return what;
                }
            }
        }

        return null;
    }
}
