using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Under which other names the lists have a state: that of the former state it was part of, those of the states it has become, those of its territories.</summary>
internal sealed class RelatedStates(KnowledgeBase knowledge)
{
    /// <summary>Former states that it was part of: the lists may be from that time.</summary>
    public IReadOnlyList<State> Former(string state) => [.. knowledge.States.Where(other => other.Successors?.Contains(state) == true)];

    /// <summary>What a former state has become.</summary>
    public IReadOnlyList<State> Successors(string state) => [.. (knowledge.GetState(state).Successors ?? []).Select(knowledge.GetState)];

    public IReadOnlyList<State> Territories(string state) => [.. knowledge.States.Where(other => other.Parent == state)];

    /// <summary>Those of the states that a process lists, by the first of the three relations in which it lists any.</summary>
    /// <returns>The relation as it ends a message's key, and the states; null when none is listed.</returns>
    public (string Relation, IReadOnlyList<State> Listed)? FindListed(Process process, string state)
    {
        foreach (var (relation, related) in new[] { (nameof(Former), Former(state)), (nameof(Successors), Successors(state)), (nameof(Territories), Territories(state)) })
        {
            if (related.Where(other => IsListed(process, other)).ToList() is [_, ..] listed)
            {
                return (relation, listed);
            }
        }

        return null;
    }

    public static bool IsListed(Process process, State state) => MembershipAnswers.Rosters(process, new PartyRef(true, state.Id), []).Count > 0;
}
