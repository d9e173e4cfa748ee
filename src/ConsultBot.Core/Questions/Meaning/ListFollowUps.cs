using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions that go on from a list: "and HIV?", "which of them have no chair?", "and the African ones?"</summary>
internal sealed class ListFollowUps(KnowledgeBase knowledge)
{
    public Question? Find(ReadQuestion read, Question last)
    {
        if (last is ProcessListQuestion listed && read.Has(Cue.Order) && read.Entities.Count == 0 && read.Unread.Count == 0)
        {
            return listed with { ByYear = true };
        }

        if (read.Ids(EntityKind.Process).Count > 0 || read.Unread.Count > 0 || ListReading.AsksOtherwise(read) || !Leans(read))
        {
            return null;
        }

        if (last is ExtremeQuestion extreme && ExtremeReading.Find(read, extreme.Among) is { } next)
        {
            return extreme.By != ProcessAspect.Start && !read.HasAny(Cue.First, Cue.Last, Cue.Members) && next.By == ProcessAspect.Members ? next with { By = extreme.By } : next;
        }

        IReadOnlyList<ProcessCondition>? before = last switch
        {
            ProcessListQuestion list => list.Conditions,
            ParticipationQuestion participation => [new ProcessCondition.Includes(participation.Party, participation.Roles)],
            _ => null,
        };
        var conditions = before is null ? [] : ProcessConditions.Of(read, knowledge);
        if (before is null || conditions.Count == 0 || (last is ParticipationQuestion && PartyReading.PartiesOf(read).Count > 0))
        {
            return null;
        }

        // "Which of them ..." narrows the list; "and HIV?" asks the same of something else.
        var narrows = read.HasAny(Cue.Which, Cue.WhichOnes, Cue.Pronoun, Cue.HowMany) || last is ParticipationQuestion;
        var kept = narrows ? before : before.Where(condition => conditions.All(other => other.GetType() != condition.GetType()));
        return new ProcessListQuestion([.. kept, .. conditions], read.Has(Cue.HowMany), []);
    }

    private static bool Leans(ReadQuestion read) =>
        read.Cues.Any(cue => cue is { Cue: Cue.AlsoAbout, First: 0 } or { Cue: Cue.Correction } or { Cue: Cue.Pronoun }) || (!read.Has(Cue.AnyProcess) && read.Has(Cue.WhichOnes));
}
