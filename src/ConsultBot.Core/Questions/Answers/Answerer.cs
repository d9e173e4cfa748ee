using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Computes the answer to a question from the facts.</summary>
public sealed class Answerer
{
    private readonly ProcessAnswers _processes;
    private readonly MembershipAnswers _memberships;
    private readonly ListAnswers _lists;
    private readonly AgendaAnswers _agenda;
    private readonly TalkAnswers _talk;
    private readonly KnowledgeBase _knowledge;

    public Answerer(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _processes = new ProcessAnswers(knowledge);
        _memberships = new MembershipAnswers(knowledge);
        _lists = new ListAnswers(knowledge);
        _agenda = new AgendaAnswers(knowledge);
        _talk = new TalkAnswers(knowledge);
    }

    /// <returns>The answer, and the ids of the processes it lists.</returns>
    public (Answer Answer, IReadOnlyList<string> Listed) Answer(Question question) => question switch
    {
        AttributeQuestion attribute => (_processes.Attributes(attribute), attribute.Processes),
        OverviewQuestion overview => (_processes.Overview(overview), [overview.Process]),
        MembershipQuestion membership => (_memberships.Membership(membership), membership.Processes),
        ParticipationQuestion participation => _memberships.Participation(participation),
        ProcessListQuestion list => _lists.Processes(list),
        ExtremeQuestion extreme => _lists.Extreme(extreme),
        CommonMembersQuestion common => (_lists.Common(common), common.Processes),
        CompareQuestion compare => (_lists.Compare(compare), compare.Processes),
        HeadingsQuestion headings => (_agenda.Headings(headings), []),
        UnderstandingsQuestion understandings => (_agenda.Understandings(understandings), []),
        CommandQuestion => (new Answer(AnswerKind.Courtesy, [], [], []), []),
        NumberMissingQuestion missing => (_agenda.Missing(missing), []),
        NamesQuestion names => (_talk.Names(names), []),
        CourtesyQuestion courtesy => (TalkAnswers.Courtesy(courtesy), []),
        WhichProcessQuestion which => (_talk.WhichProcess(which), []),
        WhichNumberQuestion which => (_talk.WhichNumber(which), []),
        NotCovered { Dated: { } dated } => (Newer(dated), []),
        NotCovered notCovered => (_talk.NotCovered(notCovered), []),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    /// <summary>Newer than the sources: the dated fact, with the warning before it.</summary>
    private Answer Newer(Question dated)
    {
        var (answer, _) = Answer(dated);
        if (answer.Kind != AnswerKind.Answered)
        {
            return _talk.NotCovered(new NotCovered([], Newer: true));
        }

        var newest = _knowledge.Sources.MaxBy(source => source.Date.Last)!;
        var warning = new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Refusal.MayHaveChanged", ("asOf", new Argument.Date(newest.Date))))]);
        return answer with { Kind = AnswerKind.Refused, Blocks = [warning, .. answer.Blocks] };
    }
}
