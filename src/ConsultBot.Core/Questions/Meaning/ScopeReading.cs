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

        return null;
    }
}
