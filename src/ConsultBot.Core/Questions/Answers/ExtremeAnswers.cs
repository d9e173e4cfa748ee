using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers which process is the first or the last in an order, with the year or the count that makes it so.</summary>
internal sealed class ExtremeAnswers(KnowledgeBase knowledge)
{
    public (Answer Answer, IReadOnlyList<string> Listed) Answer(ExtremeQuestion question) => question.Both ? BothEnds(question) : OneEnd(question);

    private (Answer Answer, IReadOnlyList<string> Listed) BothEnds(ExtremeQuestion question)
    {
        var (first, listed) = OneEnd(question with { Both = false });
        var (last, others) = OneEnd(question with { Both = false, Most = !question.Most });
        return (first with { Blocks = [.. first.Blocks, .. last.Blocks], Suggestions = [first.Suggestions[0], last.Suggestions[0], Suggestions.Plain("Ask.Processes")] }, [.. listed, .. others]);
    }

    private (Answer Answer, IReadOnlyList<string> Listed) OneEnd(ExtremeQuestion question)
    {
        var among = question.Among.Count > 0
            ? question.Among.Select(knowledge.GetProcess)
            : knowledge.Processes.Where(process => process.Number is not null);
        var ordered = among.Select(process => (Process: process, Value: ValueOf(process, question.By))).Where(item => item.Value is not null)
            .GroupBy(item => item.Value!.Value).OrderBy(group => question.Most ? -group.Key : group.Key).ToList();
        if (ordered.Count < question.Rank)
        {
            var nothing = knowledge.MatrixEvidence;
            return (Plain([new Cited(Phrase.Of("Extreme.None", ("asOf", new Argument.Date(nothing.AsOf))), nothing.Citations)]), []);
        }

        var found = ordered[question.Rank - 1].Select(item => item.Process).ToList();
        var sentences = new List<Cited> { Say((question.By == ProcessAspect.Start ? "Extreme.Start." : "Extreme.Count.") + Direction(question), found, ordered[question.Rank - 1].Key, question) };
        if (question.IsClaim)
        {
            sentences.Insert(0, Verdict.Of(found.Count == 1 && found[0].Id == question.Among[0]));
        }

        if (question.Among.Count > 0)
        {
            sentences.AddRange(ordered.Where((_, at) => at != question.Rank - 1).Select(group => Say(question.By == ProcessAspect.Start ? "Extreme.Other.Start" : "Extreme.Other.Count", [.. group.Select(item => item.Process)], group.Key, question)));
        }
        else if (question is { By: ProcessAspect.Start, Most: true, Rank: 1 })
        {
            sentences.AddRange(OtherGroups(ordered[0].Key));
        }

        return (Plain(sentences) with { Suggestions = Suggestions.Beginning(found[0]) }, [.. found.Select(process => process.Id)]);
    }

    private static string Direction(ExtremeQuestion question) =>
        (question.Rank > 1 ? "Rank" : string.Empty) + (question.Most ? "Most" : "Least") + (question is { Rank: 1, Among.Count: 2 } ? "OfTwo" : string.Empty);

    /// <summary>Groups outside the matrix that are younger still.</summary>
    private IEnumerable<Cited> OtherGroups(int year)
    {
        var younger = knowledge.Processes.Where(process => process.Number is null && process.Start?.Year > year).ToList();
        return younger.Count == 0 ? []
            : [Say("Extreme.OtherGroups", younger, younger.Max(process => process.Start!.Year), new ExtremeQuestion(true, ProcessAspect.Start, []))];
    }

    private static Cited Say(string key, List<Process> processes, int value, ExtremeQuestion question) => new(
        Phrase.Of(key,
            ("processes", Naming.Series(processes.Select(Naming.Of), sorted: true)), ("count", new Argument.Number(processes.Count)),
            ("value", new Argument.Number(value) { IsYear = question.By == ProcessAspect.Start }), ("rank", new Argument.Number(question.Rank)),
            ("what", new Argument.Inner(Phrase.Of("Counted." + (question.By == ProcessAspect.Start ? ProcessAspect.Members : question.By)))),
            ("asOf", new Argument.Date(processes[0].Evidence.AsOf))),
        [.. processes.SelectMany(process => EvidenceOf(process, question.By).Citations).Distinct()]);

    private static int? ValueOf(Process process, ProcessAspect by) => by switch
    {
        ProcessAspect.Start => process.Start?.Year,
        _ => ListAnswers.CountOf(process, by) is > 0 and var count ? count : null,
    };

    private static Evidence EvidenceOf(Process process, ProcessAspect by) => by switch
    {
        ProcessAspect.Start => process.Start!.Evidence,
        ProcessAspect.Members => process.FindRoster(Role.Member)!.Evidence,
        ProcessAspect.Observers => process.FindRoster(Role.Observer)!.Evidence,
        _ => process.Evidence,
    };

    private static Answer Plain(IReadOnlyList<Cited> sentences) => new(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences)], [], []);
}
