using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers that list processes or members which meet conditions.</summary>
internal sealed class ListAnswers(KnowledgeBase knowledge)
{
    private readonly RosterSentences _rosters = new(knowledge);

    public (Answer Answer, IReadOnlyList<string> Listed) Processes(ProcessListQuestion question)
    {
        var matrix = knowledge.Processes.Where(process => process.Number is not null).ToList();
        var found = knowledge.Processes
            .Where(process => (process.Number is not null || question.Conditions.Count > 0) && question.Conditions.All(condition => Holds(process, condition)))
            .ToList();
        var evidence = knowledge.MatrixEvidence;
        var conditions = Naming.Series(question.Conditions.Select(Describe), sorted: false);
        if (found.Count == 0)
        {
            var none = Phrase.Of("Processes.None", ("conditions", conditions), ("count", new Argument.Number(matrix.Count)), ("asOf", new Argument.Date(evidence.AsOf)));
            return (Plain(new Cited(none, evidence.Citations)), []);
        }

        var key = question.Conditions.Count == 0 ? "Processes.All" : "Processes.Matching";
        var lead = Phrase.Of(key, ("conditions", conditions), ("count", new Argument.Number(found.Count)), ("asOf", new Argument.Date(evidence.AsOf)));
        var listing = new AnswerBlock.Listing(Cited.Plain(lead), [.. found.Select(Item)]);
        return (new Answer(AnswerKind.Answered, [listing], [], [Suggestions.Overview(found[0])]), [.. found.Select(process => process.Id)]);
    }

    public (Answer Answer, IReadOnlyList<string> Listed) Extreme(ExtremeQuestion question)
    {
        var dated = knowledge.Processes.Where(process => process.Start is not null).ToList();
        var year = question.Latest ? dated.Max(process => process.Start!.Year) : dated.Min(process => process.Start!.Year);
        var found = dated.Where(process => process.Start!.Year == year).ToList();
        var sentence = new Cited(
            Phrase.Of(question.Latest ? "Processes.Latest" : "Processes.Oldest",
                ("processes", Naming.Series(found.Select(Naming.Of), sorted: true)), ("count", new Argument.Number(found.Count)),
                ("year", new Argument.Number(year) { IsYear = true }), ("asOf", new Argument.Date(found[0].Evidence.AsOf))),
            [.. found.SelectMany(process => process.Start!.Evidence.Citations).Distinct()]);
        return (Plain(sentence) with { Suggestions = [Suggestions.Overview(found[0])] }, [.. found.Select(process => process.Id)]);
    }

    public Answer Common(CommonMembersQuestion question)
    {
        var processes = question.Processes.Select(knowledge.GetProcess).ToList();
        var members = processes.Select(process => process.FindRoster(Role.Member)?.Parties ?? []).ToList();
        var rest = members.Skip(1).Select(parties => parties.Select(Identity).ToHashSet(StringComparer.Ordinal)).ToList();
        var found = members[0].Where(party => question.Difference ? !rest.Any(other => other.Contains(Identity(party))) : rest.All(other => other.Contains(Identity(party)))).ToList();
        var names = processes.Select(Naming.Of).ToList();
        var key = (question.Difference ? "Difference" : "Common") + (found.Count == 0 ? ".None" : ".List");
        var evidence = processes.Select(process => process.FindRoster(Role.Member)?.Evidence ?? process.Evidence).ToList();
        var sentence = new Cited(
            Phrase.Of(key,
                ("processes", Naming.Series(names, sorted: false)), ("first", names[0]), ("others", Naming.Series(names.Skip(1), sorted: false)),
                ("count", new Argument.Number(found.Count)), ("parties", _rosters.List(found)), ("asOf", new Argument.Date(evidence[0].AsOf))),
            [.. evidence.SelectMany(item => item.Citations).Distinct()]);
        return Plain(sentence) with { Suggestions = [.. processes.Take(2).Select(process => Suggestions.Ask(process, ProcessAspect.Members))] };
    }

    public Answer Compare(CompareQuestion question)
    {
        var processes = question.Processes.Select(knowledge.GetProcess).ToList();
        ProcessAspect[] usual = [ProcessAspect.Start, ProcessAspect.MemberCount, ProcessAspect.Chair, ProcessAspect.Secretariat];
        var comparable = question.Attributes.Select(aspect => aspect == ProcessAspect.Members ? ProcessAspect.MemberCount : aspect).Where(usual.Contains).ToList();
        var answers = new ProcessAnswers(knowledge);
        var aspects = (comparable.Count > 0 ? comparable : [.. usual])
            .Select(aspect => new ComparedAspect(Phrase.Of("Aspect." + aspect), [.. processes.Select(process => answers.InShort(process, aspect))]));
        var block = new AnswerBlock.Comparison([.. processes.Select(process => (Argument)new Argument.Name(process.ShortName))], [.. aspects]);
        return new Answer(AnswerKind.Answered, [block], [], [.. processes.Take(2).Select(Suggestions.Overview)]);
    }

    /// <summary>A state that takes part through a territory counts as the territory: "France (New Caledonia)" in one list is "New Caledonia (France)" in another.</summary>
    private static string Identity(Party party) => party.Through ?? party.State ?? party.Organisation ?? party.Group!.English;

    private static Answer Plain(Cited sentence) => new(AnswerKind.Answered, [new AnswerBlock.Paragraph([sentence])], [], []);

    private static ListedItem Item(Process process)
    {
        var phrase = process.Start is { } start
            ? Phrase.Of("Processes.Item", ("process", new Argument.Name(process.ShortName)), ("year", new Argument.Number(start.Year) { IsYear = true }))
            : Phrase.Of("Processes.ItemWithoutYear", ("process", new Argument.Name(process.ShortName)));
        return new ListedItem(phrase, null, [], process.Evidence.Citations);
    }

    private static bool Holds(Process process, ProcessCondition condition) => condition.Negated != (condition switch
    {
        ProcessCondition.InRegion region => process.Region == region.Region,
        ProcessCondition.Discusses topic => process.Topics.Any(listed => listed.Topic == topic.Topic),
        ProcessCondition.Began began => process.Start is { } start && Fits(start.Year, began),
        ProcessCondition.HasSecretariat secretariat => process.Secretariat?.Kind == secretariat.Kind,
        ProcessCondition.SecretariatBy by => process.Secretariat?.Parties.Any(party => party.Organisation == by.Organisation) == true,
        ProcessCondition.Includes includes => MembershipAnswers.Rosters(process, includes.Party, includes.Roles).Count > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    });

    private static bool Fits(int year, ProcessCondition.Began began) => began.Relation switch
    {
        YearRelation.Before => year < began.Year,
        YearRelation.After => year > began.Year,
        _ => year == began.Year,
    };

    private Argument Describe(ProcessCondition condition)
    {
        var suffix = condition.Negated ? ".Not" : string.Empty;
        return new Argument.Inner(condition switch
        {
            ProcessCondition.InRegion region => Phrase.Of("Condition.Region" + suffix, ("region", new Argument.Words(knowledge.GetRegion(region.Region).Name))),
            ProcessCondition.Discusses topic => Phrase.Of("Condition.Topic" + suffix, ("topic", new Argument.Words(knowledge.GetTopic(topic.Topic).Name))),
            ProcessCondition.Began began => Phrase.Of("Condition.Began." + began.Relation, ("year", new Argument.Number(began.Year) { IsYear = true })),
            ProcessCondition.HasSecretariat secretariat => Phrase.Of("Condition.Secretariat." + secretariat.Kind + suffix),
            ProcessCondition.SecretariatBy by => Phrase.Of("Condition.SecretariatBy" + suffix, ("party", Naming.Of(knowledge.GetOrganisation(by.Organisation)))),
            ProcessCondition.Includes includes => Phrase.Of("Condition.Includes" + suffix, ("party", Naming.Of(knowledge, includes.Party))),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        });
    }
}
