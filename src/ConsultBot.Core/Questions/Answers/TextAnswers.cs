using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers that are quoted from the knowledge's texts, and the question back between several of them.</summary>
internal sealed class TextAnswers(FindingIndex findings, RefusalAnswers refusals)
{
    private const int MostSuggestions = 3;

    public Answer Found(FoundQuestion question)
    {
        var found = question.Findings.Select((id, at) => (Finding: findings.Find(id), Shown: question.Shown?.ElementAtOrDefault(at) ?? []))
            .Where(one => one.Finding is not null).ToList();
        var blocks = found.Select(one => one.Finding!.Block(one.Shown)).ToList();
        return blocks.Count == 0 ? refusals.NotCovered(new NotCovered([]))
            : question.IsNearest ? new Answer(AnswerKind.Nearest, [new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Refusal.Nearest"))]), .. blocks], [], Next(question))
            : new Answer(AnswerKind.Answered, blocks, [], Next(question));
    }

    public Answer WhichFinding(WhichFindingQuestion question)
    {
        var choices = question.Findings.Select(findings.Find).OfType<Finding>().Select(Suggestions.Titled).ToList();
        var lead = Phrase.Of("WhichFinding", ("choices", Naming.Series(choices.Select(choice => (Argument)new Argument.Inner(choice.Label)), sorted: false)));
        return new Answer(AnswerKind.Clarifying, [new AnswerBlock.Paragraph([Cited.Plain(lead)])], choices, []);
    }

    private List<Choice> Next(FoundQuestion question) =>
        [.. (question.Related ?? []).Select(findings.Find).OfType<Finding>().Where(Suggestions.HasTitleToAsk).Take(MostSuggestions).Select(Suggestions.Titled)];
}
