using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for a time to come: "who will chair the APC?", "when is the next meeting?"</summary>
internal static class LaterReading
{
    /// <summary>A fact is asked for as it will be.</summary>
    public static bool IsAskedFor(ReadQuestion read, Question held) => read.Has(Cue.Future) && IsFact(held);

    /// <summary>The next meeting, where and when something will be: no fact of today says that, not even as it stood.</summary>
    public static bool IsOccasion(ReadQuestion read) => read.Has(Cue.Future) && read.HasAny(Cue.Meeting, Cue.When, Cue.Where);

    /// <summary>The state of things that may be otherwise later: who chairs, who belongs; not a beginning.</summary>
    public static bool MayHaveChanged(ReadQuestion read, Question held) => !IsOccasion(read) && held switch
    {
        AttributeQuestion attribute => attribute.Attributes.Any(aspect =>
            aspect is not (ProcessAspect.Start or ProcessAspect.Name or ProcessAspect.Aim or ProcessAspect.Region)),
        MembershipQuestion or ParticipationQuestion or PartyListQuestion or ProcessListQuestion => true,
        _ => false,
    };

    private static bool IsFact(Question held) => held is AttributeQuestion or MembershipQuestion or ParticipationQuestion or PartyListQuestion
        or ProcessListQuestion or ExtremeQuestion or OverviewQuestion or CompareQuestion or WhichProcessQuestion;
}
