using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Courtesies, questions back, and names spelt out.</summary>
internal sealed class TalkAnswers(KnowledgeBase knowledge, RefusalAnswers refusals)
{
    private const int MostChoices = 4;

    public static Answer Courtesy(CourtesyQuestion question) =>
        new(AnswerKind.Courtesy, [new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Courtesy." + question.Kind))])], [], TalkStarters.All);

    public Answer Names(NamesQuestion question)
    {
        if (question.Kind == EntityKind.Process)
        {
            return new ProcessAnswers(knowledge).Attributes(new AttributeQuestion([question.Id], [ProcessAspect.Name]));
        }

        var organisation = knowledge.GetOrganisation(question.Id);
        var seen = knowledge.Processes.Where(process => MembershipAnswers.Rosters(process, new PartyRef(false, organisation.Id), []).Count > 0).ToList();
        if (seen.Count == 0)
        {
            return refusals.NotCovered(new NotCovered([]));
        }

        var sentence = new Cited(
            Phrase.Of("Organisation.Name", ("acronym", Naming.Of(organisation)), ("name", new Argument.Words(organisation.Name) { SaysWhetherOurs = true }),
                ("processes", Naming.Series(seen.Select(process => (Argument)new Argument.Name(process.ShortName)), sorted: false)), ("count", new Argument.Number(seen.Count))),
            [.. seen.SelectMany(process => process.Evidence.Citations).Distinct()]);
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph([sentence])], [], Suggestions.After(seen, "Ask.Processes"));
    }

    public Answer WhichProcess(WhichProcessQuestion question)
    {
        var candidates = question.Candidates.Count > 0
            ? question.Candidates.Select(knowledge.GetProcess)
            : knowledge.Processes.Where(process => question.Attributes.All(aspect => ProcessAnswers.Holds(process, aspect)));
        var offered = Spread(candidates).Take(MostChoices).ToList();
        var choices = offered.Select(process => new Choice(
            Phrase.Of("Choice.Process", ("process", new Argument.Name(process.ShortName))),
            question.Attributes is [var asked, ..] ? Suggestions.Ask(process, asked).Asks : Suggestions.Overview(process).Asks));
        var lead = Phrase.Of("WhichProcess." + (question.Attributes is [var aspect, ..] ? aspect.ToString() : "Overview"), ("processes", Naming.Series(offered.Select(Naming.Of), sorted: false)));
        return new Answer(AnswerKind.Clarifying, [new AnswerBlock.Paragraph([Cited.Plain(lead)])], [.. choices], []);
    }

    /// <summary>The question again for each state that the name may mean.</summary>
    public Answer WhichParty(WhichPartyQuestion question)
    {
        var states = question.Candidates.Select(knowledge.GetState).Take(MostChoices).ToList();
        var choices = states.Select(state => new Choice(
            Phrase.Of("Choice.Party", ("party", new Argument.Name(state.Name))),
            Phrase.Of("Ask.Again", ("before", new Argument.Verbatim(question.Before)), ("party", new Argument.Name(state.Name)), ("after", new Argument.Verbatim(question.After)))));
        var lead = Phrase.Of("WhichParty", ("parties", Naming.Series(states.Select(Naming.Of), sorted: false)));
        return new Answer(AnswerKind.Clarifying, [new AnswerBlock.Paragraph([Cited.Plain(lead)])], [.. choices], []);
    }

    public Answer WhichNumber(WhichNumberQuestion question)
    {
        Choice Choose(string label, string ask) => new(
            Phrase.Of(label, ("number", new Argument.Number(question.Number))), Phrase.Of(ask, ("number", new Argument.Number(question.Number))));
        var choices = new List<Choice> { Choose("Choice.Heading", "Ask.Heading"), Choose("Choice.Understanding", "Ask.Understanding") };
        if (knowledge.Processes.FirstOrDefault(process => process.Number == question.Number) is { } row)
        {
            choices.Add(new Choice(Phrase.Of("Choice.Row", ("process", new Argument.Name(row.ShortName)), ("number", new Argument.Number(question.Number))), Suggestions.Overview(row).Asks));
        }

        var lead = Phrase.Of("WhichNumber", ("choices", Naming.Series(choices.Select(choice => (Argument)new Argument.Inner(choice.Label)), sorted: false)));
        return new Answer(AnswerKind.Clarifying, [new AnswerBlock.Paragraph([Cited.Plain(lead)])], choices, []);
    }

    /// <summary>One of each region first: four choices should not all lie in Europe.</summary>
    private static IEnumerable<Process> Spread(IEnumerable<Process> processes)
    {
        var groups = processes.GroupBy(process => process.Region).Select(group => group.ToList()).ToList();
        for (var round = 0; groups.Any(group => group.Count > round); round++)
        {
            foreach (var group in groups.Where(group => group.Count > round))
            {
                yield return group[round];
            }
        }
    }
}
