using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises what no fact may answer: "should Kenya join MIDSA?", "which process works best?" Who asks so would take a fact for advice.</summary>
internal static class JudgementReading
{
    /// <summary>The first words, among which stands what is asked for.</summary>
    private const int HeadOfQuestion = 2;

    private static readonly Cue[] Measures = [Cue.Members, Cue.Observers, Cue.Topics, Cue.Priorities, Cue.AnyState, Cue.HowMany];

    /// <param name="read">The question.</param>
    /// <param name="held">What the facts would answer; null for nothing.</param>
    public static NotCovered? Find(ReadQuestion read, Question? held)
    {
        if (read.HasAny(Cue.Practice, Cue.Heading, Cue.Understanding) || held is FoundQuestion or HeadingsQuestion or UnderstandingsQuestion)
        {
            return null;
        }

        return RanksStates(read) || (Ranks(read) && (held is not null || AsksToChoose(read))) || (read.Has(Cue.Advice) && IsAdvised(read, held))
            ? new NotCovered(read.Ids(EntityKind.Process), Reason: RefusalReason.Judgement)
            : null;
    }

    /// <summary>"The most important by number of members" is an order of size.</summary>
    private static bool Ranks(ReadQuestion read) =>
        read.Has(Cue.Ranking) && !read.Has(Cue.Explain) && !(read.HasAny(Cue.Most, Cue.Fewest) && read.HasAny(Measures));

    /// <summary>"Which state takes part in the most processes?": processes are told in an order of size, states are not; "in three or more" sets a bound.</summary>
    private static bool RanksStates(ReadQuestion read) =>
        read.Cues.FirstOrDefault(cue => cue.Cue is Cue.Most or Cue.Fewest) is { } order && read.Has(Cue.AnyProcess) && read.Entities.Count == 0 && !(read.Numbers.Count > 0 && read.HasAny(Cue.AtLeast, Cue.AtMost, Cue.MoreThan, Cue.FewerThan))
        && read.Cues.Any(head => head.Cue is Cue.AnyState or Cue.Who && head.First <= HeadOfQuestion && head.End <= order.First);

    private static bool AsksToChoose(ReadQuestion read) =>
        read.HasAny(Cue.Which, Cue.WhatIs, Cue.Who) && read.Unread.Count == 0 && (ListReading.AsksForProcesses(read) || read.Ids(EntityKind.Process).Count > 0);

    private static bool IsAdvised(ReadQuestion read, Question? held) =>
        held is MembershipQuestion or ParticipationQuestion or OverviewQuestion or CompareQuestion or PartyListQuestion or AttributeQuestion
        || (held is null && read.Ids(EntityKind.Process).Count > 0 && read.Ids(EntityKind.State).Count > 0);
}
