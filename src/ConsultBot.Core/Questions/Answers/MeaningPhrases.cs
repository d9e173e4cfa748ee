using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>How a question was understood, in words that a delegate would use.</summary>
internal sealed class MeaningPhrases(KnowledgeBase knowledge)
{
    /// <summary>Readings told at most: a question for all of a process is told as that.</summary>
    private const int Most = 6;

    private readonly ConditionSentences _conditions = new(knowledge);

    /// <returns>One phrase for each thing asked; at least one.</returns>
    public IReadOnlyList<Phrase> Of(Question question) => question switch
    {
        AttributeQuestion attribute => [.. attribute.Processes.SelectMany(process => attribute.Attributes.Select(aspect => Ask(process, aspect))).Take(Most)],
        OverviewQuestion overview => [Suggestions.Overview(knowledge.GetProcess(overview.Process)).Asks],
        MembershipQuestion membership => [Membership(membership)],
        ParticipationQuestion participation => [Phrase.Of("Why.Meaning.Participation", ("party", Naming.Of(knowledge, participation.Party)))],
        ProcessListQuestion { Conditions.Count: 0 } => [Phrase.Of("Ask.Processes")],
        ProcessListQuestion list => [Phrase.Of("Why.Meaning.Processes", ("conditions", Naming.Series(list.Conditions.Select(_conditions.Describe), sorted: false)))],
        ExtremeQuestion { By: ProcessAspect.Start, Rank: 1, Among.Count: 0 } extreme => [Phrase.Of(extreme.Most ? "Why.Meaning.Latest" : "Why.Meaning.Oldest")],
        PartyListQuestion => [Phrase.Of("Why.Meaning.Parties")],
        CompareQuestion compare => [Phrase.Of("Why.Meaning.Compare", ("processes", Processes(compare.Processes)))],
        TopicDifferenceQuestion topics => [Phrase.Of("Why.Meaning.TopicDifference", ("process", Naming.Of(knowledge.GetProcess(topics.Process))), ("other", Naming.Of(knowledge.GetProcess(topics.Other))))],
        ParticipationCountQuestion count => [.. new[] { count.First, count.Second }.Select(party => Phrase.Of("Why.Meaning.Participation", ("party", Naming.Of(knowledge, party))))],
        SameQuestion same => [Phrase.Of("Why.Meaning.Same", ("processes", Processes(same.Processes)))],
        HeadingsQuestion { Numbers.Count: 0 } => [Phrase.Of("Ask.Headings")],
        HeadingsQuestion headings => [.. headings.Numbers.Take(Most).Select(number => Numbered("Ask.Heading", number))],
        UnderstandingsQuestion { Numbers.Count: 0 } => [Phrase.Of("Ask.Understandings")],
        UnderstandingsQuestion understandings => [.. understandings.Numbers.Take(Most).Select(number => Numbered("Ask.Understanding", number))],
        BothQuestion both => [.. Of(both.First), .. Of(both.Second)],
        FoundQuestion => [Phrase.Of("Why.Meaning.Found")],
        NotCovered { Dated: { } dated } => [.. Of(dated), Phrase.Of("Why.Meaning.Newer")],
        NotCovered { Newer: true } => [Phrase.Of("Why.Meaning.Newer")],
        NotCovered => [Phrase.Of("Why.Meaning.NotCovered")],
        WhichProcessQuestion or WhichNumberQuestion or WhichPartyQuestion => [Phrase.Of("Why.Meaning.Unclear")],
        CourtesyQuestion or CommandQuestion => [Phrase.Of("Why.Meaning.Courtesy")],
        _ => [Phrase.Of("Why.Meaning.Other")],
    };

    private static Phrase Numbered(string key, int number) => Phrase.Of(key, ("number", new Argument.Number(number)));

    private Phrase Ask(string process, ProcessAspect aspect) => Suggestions.Ask(knowledge.GetProcess(process), aspect).Asks;

    private Phrase Membership(MembershipQuestion question)
    {
        var parties = Naming.Series(question.Parties.Select(party => Naming.Of(knowledge, party)), sorted: false);
        return question.Role is { } role
            ? Phrase.Of("Why.Meaning.Membership.InRole", ("parties", parties), ("processes", Processes(question.Processes)), ("role", new Argument.Inner(Phrase.Of("Role." + role))))
            : Phrase.Of("Why.Meaning.Membership", ("parties", parties), ("processes", Processes(question.Processes)));
    }

    private Argument.Series Processes(IEnumerable<string> ids) => Naming.Series(ids.Select(id => Naming.Of(knowledge.GetProcess(id))), sorted: false);
}
