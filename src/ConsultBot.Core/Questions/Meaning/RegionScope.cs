using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Whether a region in a question tells which processes are meant ("African processes") or which states ("African members").</summary>
internal static class RegionScope
{
    private const int Near = 3;

    private static readonly Cue[] Parties =
        [Cue.AnyState, Cue.AnyOrganisation, Cue.Members, Cue.Observers, Cue.Interested, Cue.Participants, Cue.TakesPart, Cue.Who];

    public static IEnumerable<EntityMention> RegionsOfProcesses(this ReadQuestion read) =>
        read.Mentions(EntityKind.Region).Where(region => !IsOfParties(read, region));

    public static IEnumerable<EntityMention> RegionsOfParties(this ReadQuestion read) =>
        read.Mentions(EntityKind.Region).Where(region => IsOfParties(read, region));

    private static bool IsOfParties(ReadQuestion read, EntityMention region)
    {
        if (read.Cues.FirstOrDefault(cue => cue.First == region.End && Tells(cue)) is { } right)
        {
            return right.Cue != Cue.AnyProcess;
        }

        var left = read.Cues.LastOrDefault(cue => cue.End <= region.First && region.First - cue.End <= Near && Tells(cue));
        if (left is { Cue: Cue.TakesPart } && read.Words[left.First] is "is" or "are" && read.Cues.Any(cue => cue.Cue is Cue.AnyProcess or Cue.Matrix && cue.End == left.First))
        {
            return false;
        }

        return left is not null ? left.Cue != Cue.AnyProcess
            : read.Ids(EntityKind.Process).Count > 0 || (read.HasAny(Parties) && !read.Has(Cue.AnyProcess));
    }

    private static bool Tells(CueMention cue) => cue.Cue == Cue.AnyProcess || Parties.Contains(cue.Cue);
}
