using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Reads what a question for yes or no says, so that yes or no can come before the facts.</summary>
internal sealed class ClaimReading(KnowledgeBase knowledge)
{
    public Question With(Question question, ReadQuestion read) => question switch
    {
        ProcessListQuestion { Conditions.Count: > 0, WantsCount: false } list => list with { Claim = OfList(list, read) },
        PartyListQuestion { WantsCount: false } list => list with { IsClaim = YesNo.IsAsked(read) },
        ParticipationQuestion { WantsCount: false } participation when YesNo.IsAsked(read) => participation with { Claimed = Count(read) },
        AttributeQuestion attribute when YesNo.IsAsked(read) && SaysNoMore(read) => attribute with { Claims = [.. ProcessConditions.Of(read, knowledge).Where(condition => IsOf(condition, attribute, read))] },
        _ => question,
    };

    /// <summary>"All processes have ..." says it too; "all processes that have ..." asks for them.</summary>
    private ListClaim OfList(ProcessListQuestion list, ReadQuestion read)
    {
        if (!read.HasAny(Cue.AnyProcess, Cue.Matrix) || read.RegionsOfProcesses().Any(region => knowledge.ListedUnder(region.Id) != region.Id))
        {
            // Where two meet says nothing of what they think of each other; what is listed under the Americas need not be in the Caribbean.
            return ListClaim.None;
        }

        var said = list.Conditions.Where(condition => condition is not ProcessCondition.InRegion).ToList();
        var all = read.Cues.FirstOrDefault(cue => cue.Cue == Cue.Every && read.Cues.Any(noun => noun.Cue == Cue.AnyProcess && noun.First - cue.End is >= 0 and <= 2));
        var says = YesNo.IsAsked(read) || (all is { First: 0 } && read.Cues.Any(verb => verb.Cue == Cue.Whether && read.Cues.Any(noun => noun.Cue == Cue.AnyProcess && noun.End == verb.First)));
        return !says ? ListClaim.None : all is null ? ListClaim.Some
            : said.Count > 0 && (said.Count == 1 || said.TrueForAll(condition => condition is not ProcessCondition.AnyOf)) ? ListClaim.Every : ListClaim.None;
    }

    /// <summary>"Two processes", "at least three"; without a number one is enough.</summary>
    private static ClaimedCount Count(ReadQuestion read) =>
        read.Numbers.FirstOrDefault(number => number is { IsYear: false, IsOrdinal: false, Value: > 1 }) is { } number
            ? new ClaimedCount(CountConditions.RelationAt(read, number.At) ?? CountRelation.Exactly, number.Value)
            : new ClaimedCount(read.Has(Cue.MoreThan) ? CountRelation.MoreThan : CountRelation.AtLeast, 1);

    /// <summary>It names nothing but processes: what is said of "the secretariat in Geneva" is more than that there is one.</summary>
    private static bool SaysNoMore(ReadQuestion read) =>
        read.Unread.Count == 0 && read.Entities.All(entity => read.Entities.Any(process => process.Kind == EntityKind.Process && process.First <= entity.First && process.End >= entity.End));

    private static bool IsOf(ProcessCondition condition, AttributeQuestion question, ReadQuestion read)
    {
        var isOfExistence = read.HasAny(Cue.Exists, Cue.Possesses, Cue.Without);
        return condition switch
        {
            ProcessCondition.Began => question.Attributes.Contains(ProcessAspect.Start),
            ProcessCondition.Counts counts => question.Attributes.Contains(counts.What) || (counts.What == ProcessAspect.Members && question.Attributes.Contains(ProcessAspect.MemberCount)),
            ProcessCondition.HasSecretariat => isOfExistence && question.Attributes.Contains(ProcessAspect.Secretariat),
            ProcessCondition.HasChair => isOfExistence && question.Attributes.Contains(ProcessAspect.Chair),
            _ => false,
        };
    }
}
