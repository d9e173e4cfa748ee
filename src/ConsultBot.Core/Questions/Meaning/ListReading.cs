using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for the processes that meet conditions, or for all of them.</summary>
internal sealed class ListReading(KnowledgeBase knowledge)
{
    /// <summary>Between "which" and the noun at most: "which of the thirteen regional processes".</summary>
    private const int Reach = 5;

    /// <summary>Between "discusses" and the subject at most: "traite-t-il de la".</summary>
    private const int Near = 3;

    private readonly ConditionSentences _holding = new(knowledge);

    public Question? Find(ReadQuestion read)
    {
        if (!AsksForProcesses(read) || read.Unread.Count > 0 || AsksOtherwise(read) || PartyReading.AsksForOthers(read))
        {
            return null;
        }

        var conditions = ProcessConditions.Of(read, knowledge);
        if (read.Has(Cue.Order))
        {
            return new ProcessListQuestion(conditions, read.Has(Cue.HowMany), [], read.Has(Cue.Matrix)) { ByYear = true };
        }

        if (conditions.Count == 0 && ExtremeReading.Find(read, []) is { } extreme)
        {
            return extreme;
        }

        if (conditions.Count > 0 && ExtremeWithin(read, conditions) is { } within)
        {
            return within;
        }

        if (conditions.Count > 0)
        {
            return new ProcessListQuestion(conditions, read.Has(Cue.HowMany), [], read.Has(Cue.Matrix));
        }

        var asksAll = read.HasAny(Cue.Which, Cue.Enumerate, Cue.HowMany, Cue.All, Cue.Matrix, Cue.Everything) && AttributeCues.Of(read).Count <= (read.Has(Cue.HowMany) ? 1 : 0);
        return asksAll && read.Entities.Count == 0 ? new ProcessListQuestion([], read.Has(Cue.HowMany), []) : null;
    }

    /// <summary>"The youngest process of the Americas": the end of an order among those that meet the conditions.</summary>
    private ExtremeQuestion? ExtremeWithin(ReadQuestion read, IReadOnlyList<ProcessCondition> conditions)
    {
        if (!read.HasAny(Cue.First, Cue.Last, Cue.Most, Cue.Fewest) || conditions.Any(condition => condition is ProcessCondition.Began or ProcessCondition.Counts))
        {
            return null;
        }

        var among = knowledge.Processes.Where(process => process.Number is not null && conditions.All(condition => _holding.Holds(process, condition))).Select(process => process.Id).ToList();
        return among.Count < 2 ? null : ExtremeReading.Within(read, among);
    }

    /// <summary>"Which processes are older than the APC?": the process named only gives the year.</summary>
    public Question? FindLaterThan(ReadQuestion read) =>
        FindBetween(read) ?? (read.Ids(EntityKind.Process) is [var named] && read.Has(Cue.AnyProcess) && read.HasAny(Cue.Before, Cue.After) && read.HasAny(Cue.Which, Cue.HowMany, Cue.Enumerate)
            && YearConditions.Of(read, knowledge).ToList() is [_, ..] years && read.Unread.Count == 0 && !AsksOtherwise(read)
            ? new ProcessListQuestion([.. years], read.Has(Cue.HowMany), [.. knowledge.Processes.Select(process => process.Id).Where(id => id != named)])
            : null);

    /// <summary>"Which other process has the same chair as the IGC?": the one named is told again only when it is alone.</summary>
    public ProcessListQuestion? FindLike(ReadQuestion read)
    {
        if (!LikenessConditions.AreAskedFor(read) || read.Unread.Count > 0 || AsksOtherwise(read)
            || LikenessConditions.Of(read, knowledge.GetProcess(read.Ids(EntityKind.Process)[0])) is not [_, ..] conditions)
        {
            return null;
        }

        var others = knowledge.Processes.Where(process => process.Id != read.Ids(EntityKind.Process)[0]).ToList();
        var isAlone = !others.Exists(process => conditions.All(condition => _holding.Holds(process, condition)));
        return new ProcessListQuestion(conditions, read.Has(Cue.HowMany), isAlone ? [] : [.. others.Select(process => process.Id)], read.Has(Cue.Matrix));
    }

    /// <summary>"Which processes began between the IGC and the APC?"</summary>
    private ProcessListQuestion? FindBetween(ReadQuestion read)
    {
        if (read.Ids(EntityKind.Process) is not [var one, var other] || !read.Has(Cue.AnyProcess) || !read.HasAny(Cue.Which, Cue.HowMany) || !read.Has(Cue.Between) || !read.HasAny(Cue.Start, Cue.When)
            || knowledge.GetProcess(one).Start is not { } first || knowledge.GetProcess(other).Start is not { } second || AsksOtherwise(read))
        {
            return null;
        }

        var between = new ProcessCondition.Began(YearRelation.Between, Math.Min(first.Year, second.Year), Math.Max(first.Year, second.Year));
        return new ProcessListQuestion([between], read.Has(Cue.HowMany), [.. knowledge.Processes.Select(process => process.Id).Where(id => id != one && id != other)]);
    }

    /// <summary>What explains, defines or asks for what no list can hold: "how are RCPs run?", "what have RCPs achieved in Fiji?"</summary>
    public static bool AsksOtherwise(ReadQuestion read) =>
        read.HasAny(Cue.Explain, Cue.Aim, Cue.Status, Cue.Acronym, Cue.Name, Cue.NotHeld, Cue.Compare) || Defines(read);

    /// <summary>"What is capacity building in RCPs?", not "what are the processes that discuss capacity building?"</summary>
    private static bool Defines(ReadQuestion read) =>
        read.Find(Cue.WhatIs) is { } what && read.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Topic or EntityKind.Term && entity.First >= what.End && !IsProcess(read, entity)) is { } subject
        && !read.Cues.Any(cue => cue.Cue == Cue.AnyProcess && cue.First < subject.End && cue.End > subject.First)
        && !read.Cues.Any(cue => cue.Cue is Cue.AnyProcess or Cue.Matrix && cue.First >= what.End && cue.First < subject.First);

    /// <summary>Some processes have an entry as a term besides.</summary>
    private static bool IsProcess(ReadQuestion read, EntityMention term) => read.Entities.Any(entity => entity.Kind == EntityKind.Process && entity.First == term.First && entity.End == term.End);

    /// <summary>A list is asked for: "which processes", "is there a process", "list the RCPs", "processes on trafficking", "lesquels"; "what can RCPs do" is none.</summary>
    public static bool AsksForProcesses(ReadQuestion read)
    {
        if (read.Find(Cue.AnyProcess) is not { } head)
        {
            return read.Has(Cue.Matrix) || IsElliptic(read);
        }

        if (read.Cues.Any(cue => cue is { Cue: Cue.Exists, First: 0 } && head.First - cue.End is >= 0 and <= 2))
        {
            return true;
        }

        var which = read.Cues.LastOrDefault(cue => cue.Cue is Cue.Which or Cue.WhatIs && cue.First <= head.First);
        return which is null
            ? IsTelegraphic(read, head) || read.HasAny(Cue.Enumerate, Cue.HowMany, Cue.All, Cue.Matrix, Cue.Where)
            : Distance(read, which, head) < Reach && !AsksForAnother(read, which.End, head.First) && !read.Cues.Any(cue => cue.Cue is Cue.IsIt && cue.First >= which.End && cue.End <= head.First && which.Cue == Cue.Which && !read.HasAny(Cue.First, Cue.Last))
                || IsElliptic(read) || read.Has(Cue.Matrix) || read.HasAny(Cue.Enumerate, Cue.HowMany);
    }

    /// <summary>"Quel est le plus ancien et le plus récent des processus": what names the ends of an order does not part the two.</summary>
    private static int Distance(ReadQuestion read, CueMention which, CueMention head) => head.First - which.End - Enumerable.Range(which.End, Math.Max(0, head.First - which.End))
        .Count(at => read.Cues.Any(cue => cue.Cue is Cue.First or Cue.Last or Cue.Most or Cue.Fewest && cue.First <= at && at < cue.End));

    /// <summary>"What topics came from the regional consultations": the topics are asked for.</summary>
    private static bool AsksForAnother(ReadQuestion read, int from, int to) => read.Cues.Any(cue => cue.First >= from && cue.End <= to
        && cue.Cue is Cue.Topics or Cue.Priorities or Cue.Members or Cue.Observers or Cue.AnyState or Cue.AnyOrganisation or Cue.Chair or Cue.Secretariat);

    /// <summary>"Processes on trafficking", "all dialogues without a chair"; "who chairs the Dialogue?" asks for no list.</summary>
    private static bool IsTelegraphic(ReadQuestion read, CueMention head) =>
        head.First <= Reach && !read.HasAny(Cue.Who, Cue.When) && !read.Cues.Any(cue => cue.Cue == Cue.IsIt && cue.First < head.First);

    /// <summary>"Which ones discuss HIV?", "where is IOM only supporting?", "who was first?": the processes go without saying; "where was it held?" asks for a place.</summary>
    private static bool IsElliptic(ReadQuestion read) => AsksWhoDiscusses(read) ||
        ((read.Has(Cue.WhichOnes) || (read.Has(Cue.Where) && !read.Has(Cue.Meeting))) && (read.Entities.Count > 0 || read.Numbers.Any(number => !IsPartOfWhich(read, number)) || read.HasAny(Cue.Secretariat, Cue.Chair, Cue.Chairs, Cue.Start, Cue.First, Cue.Last, Cue.Most, Cue.Fewest)))
        || (read.Has(Cue.Where) && read.Has(Cue.Supports));

    /// <summary>The "one" of "which one?".</summary>
    private static bool IsPartOfWhich(ReadQuestion read, NumberMention number) =>
        read.Cues.Any(cue => cue.Cue == Cue.WhichOnes && cue.First <= number.At && number.At < cue.End);

    /// <summary>"Who discusses visas?", "qui parle de visas ?": who has a subject on the agenda.</summary>
    public static bool AsksWhoDiscusses(ReadQuestion read) =>
        read.Cues.FirstOrDefault(cue => cue.Cue is Cue.Who or Cue.Which or Cue.WhatIs && cue.First <= 1) is { } asking && read.Numbers.Count == 0
        && read.Mentions(EntityKind.Topic) is [var topic, ..] && read.Entities.All(entity => entity.Kind == EntityKind.Topic || (entity.First < topic.End && topic.First < entity.End))
        && read.Cues.Any(verb => (verb.Cue == Cue.Discusses || (verb.Cue == Cue.Topics && asking.Cue == Cue.Who)) && verb.First - asking.End is 0 or 1 && topic.First - verb.End is >= 0 and <= Near);
}
