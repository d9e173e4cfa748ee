using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Computes the answer to a question from the facts.</summary>
internal sealed class Answerer
{
    private static readonly AnswerBlock.Paragraph MayHaveChanged = new([Cited.Plain(Phrase.Of("Answer.MayHaveChanged"))]);

    private readonly ProcessAnswers _processes;
    private readonly MembershipAnswers _memberships;
    private readonly ParticipationAnswers _participations;
    private readonly ListAnswers _lists;
    private readonly PartyListAnswers _parties;
    private readonly ExtremeAnswers _extremes;
    private readonly CompareAnswers _comparisons;
    private readonly AgendaAnswers _agenda;
    private readonly TalkAnswers _talk;
    private readonly TextAnswers _texts;
    private readonly RefusalAnswers _refusals;
    private readonly EventAnswers _events;

    public Answerer(KnowledgeBase knowledge, FindingIndex findings)
    {
        _processes = new ProcessAnswers(knowledge);
        _memberships = new MembershipAnswers(knowledge);
        _participations = new ParticipationAnswers(knowledge);
        _lists = new ListAnswers(knowledge);
        _parties = new PartyListAnswers(knowledge);
        _extremes = new ExtremeAnswers(knowledge);
        _comparisons = new CompareAnswers(knowledge);
        _agenda = new AgendaAnswers(knowledge);
        _events = new EventAnswers(knowledge);
        _refusals = new RefusalAnswers(knowledge, findings);
        _talk = new TalkAnswers(knowledge, _refusals);
        _texts = new TextAnswers(findings, _refusals);
    }

    /// <returns>The answer, and the ids of the processes it lists.</returns>
    public (Answer Answer, IReadOnlyList<string> Listed) Answer(Question question)
    {
        var (answer, listed) = Held(question);
        return (question.IsOfNow && answer.Kind == AnswerKind.Answered ? answer with { Blocks = [.. answer.Blocks, MayHaveChanged] } : answer, listed);
    }

    private (Answer Answer, IReadOnlyList<string> Listed) Held(Question question) => question switch
    {
        AttributeQuestion attribute => (_processes.Attributes(attribute), attribute.Processes),
        OverviewQuestion overview => (_processes.Overview(overview), [overview.Process]),
        MembershipQuestion membership => (_memberships.Membership(membership), membership.Processes),
        ParticipationQuestion participation => _participations.Answer(participation),
        ProcessListQuestion list => _lists.Processes(list),
        ExtremeQuestion extreme => _extremes.Answer(extreme),
        PartyListQuestion list => (_parties.Answer(list), [.. list.Seats.Select(seat => seat.Process).OfType<string>()]),
        CompareQuestion compare => (_comparisons.Answer(compare), compare.Processes),
        SameQuestion same => (Same(same), same.Processes),
        TopicDifferenceQuestion topics => (_processes.TopicsWithout(topics), [topics.Process, topics.Other]),
        ParticipationCountQuestion count => (_participations.Counts(count), []),
        HeadingsQuestion headings => (_agenda.Headings(headings), []),
        UnderstandingsQuestion understandings => (_agenda.Understandings(understandings), []),
        CommandQuestion => (new Answer(AnswerKind.Courtesy, [], [], []), []),
        EventListQuestion events => (_events.List(events), []),
        EventOrderQuestion order => (_events.Order(order), []),
        NumberMissingQuestion missing => (_agenda.Missing(missing), []),
        NamesQuestion names => (_talk.Names(names), []),
        CourtesyQuestion courtesy => (TalkAnswers.Courtesy(courtesy), []),
        WhichProcessQuestion which => (_talk.WhichProcess(which), []),
        WhichPartyQuestion which => (_talk.WhichParty(which), []),
        WhichNumberQuestion which => (_talk.WhichNumber(which), []),
        FoundQuestion found => (_texts.Found(found), []),
        BothQuestion both => Both(both),
        WhichFindingQuestion which => (_texts.WhichFinding(which), []),
        NotCovered { Dated: { } dated } notCovered => (_refusals.Dated(notCovered, Answer(dated).Answer), []),
        NotCovered notCovered => (_refusals.NotCovered(notCovered), []),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    /// <summary>One process by its names, or what sets several apart.</summary>
    private Answer Same(SameQuestion question)
    {
        var isOne = question.Processes is [_];
        var answer = isOne ? _processes.Attributes(new AttributeQuestion(question.Processes, [ProcessAspect.Name])) : _comparisons.Answer(new CompareQuestion(question.Processes, []));
        return answer.WithVerdict(isOne);
    }

    private (Answer Answer, IReadOnlyList<string> Listed) Both(BothQuestion both)
    {
        var (first, second) = (Answer(both.First), Answer(both.Second));
        return (BothAnswers.Join(first.Answer, second.Answer), second.Listed.Count > 0 ? second.Listed : first.Listed);
    }
}
