using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Tells questions for something that happened ("the third meeting", "the consultation in Budapest") from those for what a process is.</summary>
internal static class Occasions
{
    public static bool AreAskedFor(ReadQuestion read) => HasOtherPlace(read) || IsNumbered(read) || HappenedOnce(read);

    /// <summary>A city that can only be where it was: "discussions in Bangkok", "the regional consultation for Europe in Budapest".</summary>
    private static bool HasOtherPlace(ReadQuestion read) =>
        read.Mentions(EntityKind.State).Any(state => state.Name.Strength == NameStrength.Capital)
        || (read.Has(Cue.AnyProcess) && read.Mentions(EntityKind.Region).Count > 0 && read.Mentions(EntityKind.Process).Any(process => process.Count == 1));

    /// <summary>"The third ministerial consultations of the Colombo Process".</summary>
    private static bool IsNumbered(ReadQuestion read) =>
        read.HasAny(Cue.AnyProcess, Cue.When) && read.Ids(EntityKind.Process).Count > 0 && read.Numbers.Any(number => number.IsOrdinal);

    /// <summary>When something other than the process itself was: its discussions, its chair, another body's part in it.</summary>
    private static bool HappenedOnce(ReadQuestion read) =>
        read.Has(Cue.When)
        && (read.HasAny(Cue.Topics, Cue.Members, Cue.Chair, Cue.Observers) || read.Mentions(EntityKind.Organisation).Count > 0 || read.Mentions(EntityKind.State).Count > 0);
}
