using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>What may be asked next. Only questions that the knowledge answers are offered.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    private static readonly ProcessAspect[] Offered =
    [
        ProcessAspect.Chair, ProcessAspect.Members, ProcessAspect.Secretariat, ProcessAspect.Priorities, ProcessAspect.Topics, ProcessAspect.Observers,
    ];

    public static IReadOnlyList<Choice> After(AttributeQuestion question, KnowledgeBase knowledge) =>
        question.Processes is [var only, ..] ? About(knowledge.GetProcess(only), question.Attributes) : [];

    public static IReadOnlyList<Choice> After(OverviewQuestion question, KnowledgeBase knowledge) =>
        About(knowledge.GetProcess(question.Process), [ProcessAspect.Chair, ProcessAspect.Secretariat]);

    public static IReadOnlyList<Choice> About(Process process, IReadOnlyList<ProcessAspect> except) =>
    [
        .. Offered.Where(aspect => !except.Contains(aspect) && ProcessAnswers.Holds(process, aspect))
            .Take(Most).Select(aspect => Ask(process, aspect)),
    ];

    public static Choice Ask(Process process, ProcessAspect aspect)
    {
        var phrase = Phrase.Of("Ask." + aspect, ("process", Naming.Of(process)));
        return new Choice(phrase, phrase);
    }

    public static Choice Overview(Process process)
    {
        var phrase = Phrase.Of("Ask.Overview", ("process", Naming.Of(process)));
        return new Choice(phrase, phrase);
    }

    /// <summary>After a list: its first processes, then another list.</summary>
    public static IReadOnlyList<Choice> After(IReadOnlyList<Process> listed, string list) => [.. listed.Take(Most - 1).Select(Overview), Plain(list)];

    /// <summary>After one process stood out: its outline and what else is known of it.</summary>
    public static IReadOnlyList<Choice> Beginning(Process process) => [Overview(process), .. About(process, []).Take(Most - 1)];

    /// <summary>Passages, events and disagreements are found by their title; a term's or a process's name asks for other things too.</summary>
    public static bool HasTitleToAsk(Finding finding) => finding.Kind is FindingKind.Passage or FindingKind.Event or FindingKind.Disagreement;

    /// <summary>A finding by its title, which asks for it.</summary>
    public static Choice Titled(Finding finding)
    {
        var phrase = Phrase.Of("Ask.Finding", ("title", new Argument.Words(finding.Title)));
        return new Choice(phrase, phrase);
    }

    public static Choice Plain(string key)
    {
        var phrase = Phrase.Of(key);
        return new Choice(phrase, phrase);
    }
}
