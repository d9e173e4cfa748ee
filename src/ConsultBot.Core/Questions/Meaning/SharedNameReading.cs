using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises a name that several states share. Where a process is named its rosters tell of each; else it is asked which is meant.</summary>
internal sealed class SharedNameReading(KnowledgeBase knowledge)
{
    /// <summary>"Which of the two Koreas".</summary>
    private const int LongestArticle = 3;

    public Question? Find(ReadQuestion read)
    {
        var states = read.Mentions(EntityKind.State);
        if (FindWhich(read, states) is { } which)
        {
            return which;
        }

        var shared = states.FirstOrDefault(mention => states.Any(other => other.First == mention.First && other.Id != mention.Id));
        if (shared is null)
        {
            return null;
        }

        return AsksOfRosters(read) && !IsSlip(states, shared) ? PartyReading.FindMembership(read, read.Ids(EntityKind.Process), SeatedFirst(read, PartyReading.PartiesOf(read))) : AskWhich(read, states, shared);
    }

    /// <summary>"Nigera" is a slip for one of two names; "Koreas" is a name that two share.</summary>
    private static bool IsSlip(IReadOnlyList<EntityMention> states, EntityMention shared) =>
        shared.Corrected && states.Any(mention => mention.First == shared.First && mention.Name.Strength != NameStrength.Shared);

    private static WhichPartyQuestion AskWhich(ReadQuestion read, IReadOnlyList<EntityMention> states, EntityMention shared)
    {
        var candidates = states.Where(mention => mention.First == shared.First).Select(mention => mention.Id).ToList();
        return new WhichPartyQuestion(candidates, read.Text[..read.Tokens[shared.First].Start], read.Text[read.Tokens[shared.End - 1].End..]);
    }

    /// <summary>"Which Congo is in MIDSA?", "which Guinea is in MIDWA?": those of the name that are there, with their roles.</summary>
    private MembershipQuestion? FindWhich(ReadQuestion read, IReadOnlyList<EntityMention> states)
    {
        if (!AsksOfRosters(read) || states is not [var named, ..] || states.Any(other => other.First != named.First)
            || !read.Cues.Any(which => which.Cue == Cue.Which && named.First - which.End >= 0 && named.First - which.End <= (states.Count > 1 ? LongestArticle : 0)))
        {
            return null;
        }

        var processes = read.Ids(EntityKind.Process);
        var seated = SeatedFirst(read, [.. states.Select(state => state.Id).Union(Namesakes(read, named)).Select(id => new PartyRef(true, id))]).Where(party => Sits(processes, party)).ToList();
        return seated.Count == 0 ? null : PartyReading.FindMembership(read, processes, seated) with { Role = null, WantsRole = true };
    }

    private static bool AsksOfRosters(ReadQuestion read) => read.Ids(EntityKind.Process).Count > 0 && !read.Has(Cue.When) && PartyReading.AsksAboutParties(read);

    /// <summary>States whose names have the words that were said.</summary>
    private IEnumerable<string> Namesakes(ReadQuestion read, EntityMention named)
    {
        var words = string.Join(' ', read.Words.Skip(named.First).Take(named.Count));
        return knowledge.States.Where(state => state.Kind == StateKind.State && Languages.All.Any(language => $" {string.Join(' ', Tokenizer.Words(state.Name.In(language)))} ".Contains($" {words} ", StringComparison.Ordinal)))
            .Select(state => state.Id);
    }

    private List<PartyRef> SeatedFirst(ReadQuestion read, IReadOnlyList<PartyRef> parties) => [.. parties.OrderBy(party => !Sits(read.Ids(EntityKind.Process), party))];

    private bool Sits(IReadOnlyList<string> processes, PartyRef party) => processes.Any(id => MembershipAnswers.Rosters(knowledge.GetProcess(id), party, []).Count > 0);
}
