using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Reads the conditions that a named process sets on others: "born the same year as MIDWA", "as many members as the IGC", "with the same chair".</summary>
internal static class LikenessConditions
{
    /// <summary>Between "than" and the process at most: "que la del".</summary>
    private const int Near = 2;

    private static readonly (Cue Cue, CountRelation Relation)[] Relations =
        [(Cue.MoreThan, CountRelation.MoreThan), (Cue.Most, CountRelation.MoreThan), (Cue.FewerThan, CountRelation.FewerThan), (Cue.Fewest, CountRelation.FewerThan)];

    private static readonly (Cue Cue, ProcessAspect What)[] Counted =
        [(Cue.Observers, ProcessAspect.Observers), (Cue.Topics, ProcessAspect.Topics), (Cue.Priorities, ProcessAspect.Priorities), (Cue.Members, ProcessAspect.Members), (Cue.AnyState, ProcessAspect.Members)];

    /// <summary>Other processes are asked for, and the one that is named is what they are measured by.</summary>
    public static bool AreAskedFor(ReadQuestion read) =>
        read.Ids(EntityKind.Process).Count == 1 && read.Entities.All(entity => entity.Kind is EntityKind.Process or EntityKind.Term) && AsksForOthers(read)
        && (read.Has(Cue.Same) || RelationOf(read) is not null);

    /// <returns>Empty when the likeness is none that the facts tell.</returns>
    public static IReadOnlyList<ProcessCondition> Of(ReadQuestion read, Process like)
    {
        if (RelationOf(read) is { } relation)
        {
            var what = Counted.FirstOrDefault(counted => read.Has(counted.Cue), (default, ProcessAspect.Members)).What;
            var count = ListAnswers.CountOf(like, what);
            return count == 0 ? [] : [new ProcessCondition.Counts(what, relation, count)];
        }

        return
        [
            .. read.HasAny(Cue.Start, Cue.Founded) && like.Start is { } start ? [new ProcessCondition.Began(YearRelation.In, start.Year)] : Array.Empty<ProcessCondition>(),
            .. read.HasAny(Cue.Chair, Cue.Chairs) ? Chair(like) : [],
            .. read.Has(Cue.Secretariat) ? Secretariat(like) : [],
            .. read.Has(Cue.RegionOf) ? [new ProcessCondition.InRegion(like.Region)] : Array.Empty<ProcessCondition>(),
        ];
    }

    /// <summary>"Which process ...", "which other one ...", "which has ..."; not "which countries ...", "what year ...".</summary>
    private static bool AsksForOthers(ReadQuestion read) => read.Cues.Any(which =>
        which.Cue is Cue.Which or Cue.WhichOnes or Cue.HowMany or Cue.Enumerate && !read.Cues.Any(noun => noun.First == which.End
            && noun.Cue is Cue.AnyState or Cue.AnyOrganisation or Cue.Members or Cue.Observers or Cue.Topics or Cue.Priorities or Cue.Start or Cue.RegionOf));

    private static CountRelation? RelationOf(ReadQuestion read) => read.Has(Cue.AsMany) ? CountRelation.Exactly
        : !IsMeasure(read, read.Mentions(EntityKind.Process)[0]) ? null
        : Relations.Where(known => read.Has(known.Cue)).Select(known => (CountRelation?)known.Relation).FirstOrDefault();

    /// <summary>"Than the IGC", "que el IGC".</summary>
    private static bool IsMeasure(ReadQuestion read, EntityMention process) =>
        Enumerable.Range(1, Near + 1).Any(back => process.First >= back && read.Words[process.First - back] is "than" or "que" or "qu");

    private static IReadOnlyList<ProcessCondition> Chair(Process like)
    {
        Role[] roles = [Role.Chair, Role.CoChair, Role.PresidencyProTempore];
        return Any(like.Rosters.Where(roster => roles.Contains(roster.Role)).SelectMany(roster => roster.Parties)
            .Where(party => party.State is not null).Select(party => new ProcessCondition.Includes(new PartyRef(true, party.State!), roles)));
    }

    private static IReadOnlyList<ProcessCondition> Secretariat(Process like) => like.Secretariat is not { } secretariat ? []
        : Any(secretariat.Parties.Select(party => party.Organisation).OfType<string>().Select(body => new ProcessCondition.SecretariatBy(body)));

    private static IReadOnlyList<ProcessCondition> Any(IEnumerable<ProcessCondition> conditions) =>
        conditions.ToList() switch { [] => [], [var only] => [only], var several => [new ProcessCondition.AnyOf(several)] };
}
