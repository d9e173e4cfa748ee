using System.Text.Json.Serialization;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>What a question asks, whatever its words and language were. One record a kind.</summary>
[JsonDerivedType(typeof(AttributeQuestion), "attribute")]
[JsonDerivedType(typeof(OverviewQuestion), "overview")]
[JsonDerivedType(typeof(MembershipQuestion), "membership")]
[JsonDerivedType(typeof(ParticipationQuestion), "participation")]
[JsonDerivedType(typeof(ProcessListQuestion), "processes")]
[JsonDerivedType(typeof(ExtremeQuestion), "extreme")]
[JsonDerivedType(typeof(PartyListQuestion), "parties")]
[JsonDerivedType(typeof(WhichPartyQuestion), "whichParty")]
[JsonDerivedType(typeof(CompareQuestion), "compare")]
[JsonDerivedType(typeof(SameQuestion), "same")]
[JsonDerivedType(typeof(TopicDifferenceQuestion), "topicDifference")]
[JsonDerivedType(typeof(ParticipationCountQuestion), "participationCount")]
[JsonDerivedType(typeof(HeadingsQuestion), "headings")]
[JsonDerivedType(typeof(UnderstandingsQuestion), "understandings")]
[JsonDerivedType(typeof(NumberMissingQuestion), "numberMissing")]
[JsonDerivedType(typeof(NamesQuestion), "names")]
[JsonDerivedType(typeof(CourtesyQuestion), "courtesy")]
[JsonDerivedType(typeof(CommandQuestion), "command")]
[JsonDerivedType(typeof(WhichProcessQuestion), "whichProcess")]
[JsonDerivedType(typeof(WhichNumberQuestion), "whichNumber")]
[JsonDerivedType(typeof(EventListQuestion), "events")]
[JsonDerivedType(typeof(EventOrderQuestion), "eventOrder")]
[JsonDerivedType(typeof(FoundQuestion), "found")]
[JsonDerivedType(typeof(WhichFindingQuestion), "whichFinding")]
[JsonDerivedType(typeof(BothQuestion), "both")]
[JsonDerivedType(typeof(NotCovered), "notCovered")]
public abstract record Question
{
    /// <summary>It is asked as of now, and what answers it may be otherwise by now.</summary>
    public bool IsOfNow { get; init; }
}
