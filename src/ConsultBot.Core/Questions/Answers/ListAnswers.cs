using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers that list the processes which meet conditions.</summary>
internal sealed class ListAnswers(KnowledgeBase knowledge)
{
    private readonly RosterSentences _rosters = new(knowledge);
    private readonly ConditionSentences _conditions = new(knowledge);

    public (Answer Answer, IReadOnlyList<string> Listed) Processes(ProcessListQuestion question)
    {
        if (question.Claim == ListClaim.Every)
        {
            return OfEvery(question);
        }

        var (answer, listed) = Told(question);
        return (question.Claim == ListClaim.Some && listed.Count > 0 ? answer.WithVerdict(true) : answer, listed);
    }

    /// <summary>"Does every African process have a secretariat?": those that have none refute it. What the sources are silent on does neither.</summary>
    private (Answer Answer, IReadOnlyList<string> Listed) OfEvery(ProcessListQuestion question)
    {
        var said = question.Conditions.Where(condition => condition is not ProcessCondition.InRegion).ToList();
        var exceptions = question with { Claim = ListClaim.None, MatrixOnly = true, Conditions = [.. question.Conditions.Except(said), .. Refuting(said)] };
        var (answer, listed) = Matching(exceptions);
        if (listed.Count == 0)
        {
            (answer, listed) = Matching(question with { Claim = ListClaim.None, MatrixOnly = true });
            return (answer.WithVerdict(listed.Count > 0), listed);
        }

        return (answer.WithVerdict(false), listed);
    }

    /// <summary>All of an "or" must fail, or one of what is said at once.</summary>
    private static IEnumerable<ProcessCondition> Refuting(List<ProcessCondition> said) => said switch
    {
        [ProcessCondition.AnyOf any] => any.Conditions.Select(one => one.Opposite()),
        [var only] => [only.Opposite()],
        _ => [new ProcessCondition.AnyOf([.. said.Select(one => one.Opposite())])],
    };

    private (Answer Answer, IReadOnlyList<string> Listed) Told(ProcessListQuestion question)
    {
        var (answer, listed) = Matching(question);
        if (WithSupport(question) is not { } other || Matching(other) is not (var more, [_, ..] others))
        {
            return (answer, listed);
        }

        return (answer with { Blocks = [.. answer.Blocks, .. more.Blocks] }, [.. listed, .. others]);
    }

    /// <summary>Who is asked for as a secretariat may also support other processes without being theirs: those are told apart.</summary>
    private static ProcessListQuestion? WithSupport(ProcessListQuestion question) =>
        question.Conditions.OfType<ProcessCondition.SecretariatBy>().FirstOrDefault(by => !by.Negated) is { } by
            ? question with { Conditions = [.. question.Conditions.Select(condition => condition == by ? new ProcessCondition.Supported(by.Organisation) : condition)] }
            : null;

    private (Answer Answer, IReadOnlyList<string> Listed) Matching(ProcessListQuestion question)
    {
        var matrix = knowledge.Processes.Where(process => process.Number is not null).ToList();
        var found = knowledge.Processes
            .Where(process => (process.Number is not null || (question.Conditions.Count > 0 && !question.MatrixOnly))
                && (question.Among.Count == 0 || question.Among.Contains(process.Id)) && question.Conditions.All(condition => _conditions.Holds(process, condition)))
            .OrderBy(process => question.ByYear ? process.Start?.Year ?? int.MaxValue : 0).ToList();
        var evidence = knowledge.MatrixEvidence;
        var conditions = Naming.Series(question.Conditions.Select(_conditions.Describe), sorted: false);
        if (found.Count == 0)
        {
            var none = Phrase.Of("Processes.None", ("conditions", conditions), ("count", new Argument.Number(matrix.Count)), ("asOf", new Argument.Date(evidence.AsOf)));
            return (new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph([Verdict.OfNothing(question.Claim == ListClaim.Some), new Cited(none, evidence.Citations)])], [], [Suggestions.Plain("Ask.Processes"), Suggestions.Plain("Ask.Headings")]), []);
        }

        var key = question.Conditions.Count == 0 ? "Processes.All" : "Processes.Matching";
        var lead = Phrase.Of(key, ("conditions", conditions), ("count", new Argument.Number(found.Count)), ("asOf", new Argument.Date(evidence.AsOf)));
        var listing = new AnswerBlock.Listing(Cited.Plain(lead), [.. found.Select(process => Item(process, question))]);
        return (new Answer(AnswerKind.Answered, [listing], [], Suggestions.After(found, question.Conditions.Count == 0 ? "Ask.Headings" : "Ask.Processes")), [.. found.Select(process => process.Id)]);
    }

    /// <summary>How many members, observers, topics or priorities the sources give; 0 where they give none.</summary>
    public static int CountOf(Process process, ProcessAspect what) => what switch
    {
        ProcessAspect.Topics => process.Topics.Count,
        ProcessAspect.Priorities => process.Priorities.Count,
        ProcessAspect.Observers => process.FindRoster(Role.Observer)?.Parties.Count ?? 0,
        _ => process.FindRoster(Role.Member) is { } members ? members.PrintedTotal ?? members.Parties.Count : 0,
    };

    /// <summary>A process of the list, with what makes it fit: its secretariat, its count, the role; else its year.</summary>
    private ListedItem Item(Process process, ProcessListQuestion question)
    {
        var name = new Argument.Name(process.ShortName);
        foreach (var condition in question.Conditions)
        {
            if (Detail(process, condition) is { } detail)
            {
                var evidence = IsSecretarial(condition) ? process.Secretariat!.Evidence : process.Evidence;
                return new ListedItem(Phrase.Of("Processes.ItemWith", ("process", name), ("detail", detail)), null, [], evidence.Citations);
            }
        }

        var phrase = process.Start is { } start
            ? Phrase.Of("Processes.Item", ("process", name), ("year", new Argument.Number(start.Year) { IsYear = true }))
            : Phrase.Of("Processes.ItemWithoutYear", ("process", name));
        return new ListedItem(phrase, null, [], process.Evidence.Citations);
    }

    private Argument? Detail(Process process, ProcessCondition condition) => condition switch
    {
        _ when IsSecretarial(condition) && process.Secretariat is { } secretariat => new Argument.Words(secretariat.Text),
        ProcessCondition.Counts counts => new Argument.Number(CountOf(process, counts.What)),
        ProcessCondition.HasChair { Negated: false } => Chairs(process),
        ProcessCondition.Includes { Negated: false, Roles: [Role.Chair, ..] } or ProcessCondition.IncludesRegion { Negated: false, Roles: [Role.Chair, ..] } => Chairs(process),
        ProcessCondition.IncludesRegion { Negated: false } region => _rosters.List([.. InRegion(process, region.Region, region.Roles)]),
        ProcessCondition.OnlyOfRegion { Negated: false } region => _rosters.List([.. InRegion(process, region.Region, region.Roles)]),
        _ => null,
    };

    private static bool IsSecretarial(ProcessCondition condition) => condition is ProcessCondition.SecretariatBy or ProcessCondition.Supported or ProcessCondition.HasSecretariat;

    private Argument.Series Chairs(Process process) =>
        _rosters.List([.. process.Rosters.Where(roster => RosterSentences.IsChair(roster.Role)).SelectMany(roster => roster.Parties)]);

    private IEnumerable<Party> InRegion(Process process, string region, IReadOnlyList<Role> roles) => process.Rosters
        .Where(roster => roles.Count == 0 || roles.Contains(roster.Role))
        .SelectMany(roster => roster.Parties).Where(party => party.State is { } state && knowledge.LiesIn(party.Through ?? state, region))
        .DistinctBy(party => party.State);
}
