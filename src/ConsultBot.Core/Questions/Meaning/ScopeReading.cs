using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises what the bot does not do at all, whatever its sources hold.</summary>
internal static class ScopeReading
{
    private static readonly (Cue Cue, RefusalReason Reason)[] Reasons =
    [
        (Cue.Instruction, RefusalReason.Instruction),
        (Cue.IndividualCase, RefusalReason.IndividualCase),
        (Cue.OtherPeople, RefusalReason.OtherPeople),
        (Cue.SmallTalk, RefusalReason.SmallTalk),
    ];

    /// <summary>Before an errand at most: "could you please book".</summary>
    private const int LongestCourtesy = 4;

    /// <summary>Between the errand and what it is for at most: "find me a really good".</summary>
    private const int Near = 4;

    /// <summary>To every other reading a word that nothing explains.</summary>
    public static bool IsOfErrand(CueMention cue) => cue.Cue is Cue.Fetch or Cue.Service;

    /// <returns>The reason to refuse, or null.</returns>
    public static RefusalReason? Find(ReadQuestion read)
    {
        foreach (var (cue, reason) in Reasons)
        {
            if (read.Has(cue) && !(cue == Cue.SmallTalk && read.Has(Cue.Entitlement)))
            {
                return reason;
            }
        }

        return IsErrand(read) ? RefusalReason.Instruction : null;
    }

    /// <summary>"Book me a table for six", "pouvez-vous me réserver un hôtel ?": something to be done in the world.</summary>
    private static bool IsErrand(ReadQuestion read) => read.Cues.Any(errand => errand.Cue == Cue.Fetch && errand.First <= LongestCourtesy
        && read.Cues.Any(service => service.Cue == Cue.Service && service.End > errand.End && service.First - errand.End <= Near));
}
