using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Honest refusals: why, and what is held instead on the subject that was asked about.</summary>
internal sealed class RefusalAnswers(KnowledgeBase knowledge, FindingIndex findings)
{
    private const int MostTopics = 3;

    public Answer NotCovered(NotCovered question)
    {
        if (question.Reason != RefusalReason.NotHeld)
        {
            return Refused(Cited.Plain(Phrase.Of("Refusal." + question.Reason)), question.Processes is [var named, ..] ? Suggestions.About(knowledge.GetProcess(named), []) : TalkStarters.All);
        }

        if (question.Processes.Count > 0)
        {
            var process = knowledge.GetProcess(question.Processes[0]);
            var lead = Phrase.Of(question.Newer ? "Refusal.NewerAboutProcess" : "Refusal.AboutProcess", ("process", Naming.Of(process)), ("asOf", new Argument.Date(process.Evidence.AsOf)));
            return Refused(new Cited(lead, process.Evidence.Citations), [.. Nearest(question).Take(1).Select(Suggestions.Titled), .. Suggestions.About(process, [])]);
        }

        if (Nearest(question) is [_, ..] nearest)
        {
            return OnSubject(question, nearest);
        }

        var count = knowledge.Processes.Count(process => process.Number is not null);
        var phrase = Phrase.Of(question.Newer ? "Refusal.Newer" : "Refusal.General", ("asOf", new Argument.Date(knowledge.NewestDate)), ("count", new Argument.Number(count)));
        return Refused(Cited.Plain(phrase), TalkStarters.All);
    }

    /// <summary>Asked for another time than the sources': the dated fact, with the warning before it; where there is none, the plain refusal.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="dated">The answer for the sources' own date.</param>
    public Answer Dated(NotCovered question, Answer dated)
    {
        if (dated.Kind != AnswerKind.Answered)
        {
            return NotCovered(question.Newer ? new NotCovered([], Newer: true) : question with { Dated = null });
        }

        var warning = question.Newer ? Phrase.Of("Refusal.MayHaveChanged", ("asOf", new Argument.Date(knowledge.NewestDate))) : Phrase.Of("Refusal.OtherYear");
        return dated with { Kind = AnswerKind.Refused, Blocks = [new AnswerBlock.Paragraph([Cited.Plain(warning)]), .. dated.Blocks] };
    }

    /// <summary>Not this, but that: the titles of what the sources do hold there, as of the latest of them.</summary>
    private Answer OnSubject(NotCovered question, List<Finding> nearest)
    {
        var evidence = nearest.Select(finding => finding.Sentences[0].Evidence).ToList();
        var phrase = Phrase.Of(question.Newer ? "Refusal.NewerOnSubject" : "Refusal.OnSubject",
            ("asOf", new Argument.Date(question.Newer ? knowledge.NewestDate : evidence.Max(one => one.AsOf)!)),
            ("topics", Naming.Series(nearest.Select(finding => (Argument)new Argument.Inner(Phrase.Of("Refusal.Topic", ("title", new Argument.Words(finding.Title))))), sorted: false)));
        return Refused(new Cited(phrase, [.. evidence.Select(one => one.Citations[0]).Distinct()]), [.. nearest.Select(Suggestions.Titled)]);
    }

    private List<Finding> Nearest(NotCovered question) =>
        [.. (question.Nearest ?? []).Select(findings.Find).OfType<Finding>().Where(Suggestions.HasTitleToAsk).Take(MostTopics)];

    private static Answer Refused(Cited sentence, IReadOnlyList<Choice> suggestions) =>
        new(AnswerKind.Refused, [new AnswerBlock.Paragraph([sentence])], [], suggestions);
}
