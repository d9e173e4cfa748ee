using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Compares processes aspect by aspect, and says what members and topics they share.</summary>
internal sealed class CompareAnswers(KnowledgeBase knowledge)
{
    private static readonly ProcessAspect[] Usual = [ProcessAspect.Start, ProcessAspect.MemberCount, ProcessAspect.Chair, ProcessAspect.Secretariat];

    private static readonly ProcessAspect[] Possible = [.. Usual, ProcessAspect.Observers, ProcessAspect.Topics, ProcessAspect.Priorities, ProcessAspect.Region];

    private readonly RosterSentences _rosters = new(knowledge);

    public Answer Answer(CompareQuestion question)
    {
        var processes = question.Processes.Select(knowledge.GetProcess).ToList();
        var asked = question.Attributes.Select(aspect => aspect == ProcessAspect.Members ? ProcessAspect.MemberCount : aspect).Where(Possible.Contains).Distinct().ToList();
        var answers = new ProcessAnswers(knowledge);
        var aspects = (asked.Count > 0 ? asked : [.. Usual])
            .Select(aspect => new ComparedAspect(Phrase.Of("Aspect." + aspect), [.. processes.Select(process => answers.InShort(process, aspect))]));
        var table = new AnswerBlock.Comparison([.. processes.Select(process => (Argument)new Argument.Name(process.ShortName))], [.. aspects]);
        var shared = new List<Cited>();
        if (asked.Count == 0 || asked.Contains(ProcessAspect.MemberCount))
        {
            shared.Add(SharedMembers(processes));
        }

        if (asked.Count == 0 || asked.Contains(ProcessAspect.Topics))
        {
            shared.Add(SharedTopics(processes));
        }

        IReadOnlyList<AnswerBlock> blocks = shared.Count == 0 ? [table] : [table, new AnswerBlock.Paragraph(shared)];
        return new Answer(AnswerKind.Answered, blocks, [], [.. processes.Take(2).Select(Suggestions.Overview)]);
    }

    private Cited SharedMembers(List<Process> processes)
    {
        var rosters = processes.Select(process => process.FindRoster(Role.Member)).OfType<Roster>().ToList();
        var shared = rosters.Count < processes.Count ? []
            : rosters[0].Parties.Where(party => rosters.TrueForAll(roster => roster.Parties.Any(other => (other.Through ?? other.State) == (party.Through ?? party.State)))).ToList();
        return new Cited(
            Phrase.Of(shared.Count == 0 ? "Compare.NoMembers" : "Compare.Members", ("count", new Argument.Number(shared.Count)), ("parties", _rosters.List(shared))),
            [.. rosters.SelectMany(roster => roster.Evidence.Citations).Distinct()]);
    }

    private Cited SharedTopics(List<Process> processes)
    {
        var shared = processes[0].Topics.Select(topic => topic.Topic).Distinct()
            .Where(topic => processes.TrueForAll(process => process.Topics.Any(listed => listed.Topic == topic))).ToList();
        return new Cited(
            Phrase.Of(shared.Count == 0 ? "Compare.NoTopics" : "Compare.Topics",
                ("count", new Argument.Number(shared.Count)),
                ("topics", Naming.Series(shared.Select(topic => (Argument)new Argument.Words(knowledge.GetTopic(topic).Name)), sorted: false))),
            [.. processes.SelectMany(process => process.Evidence.Citations).Distinct()]);
    }
}
