using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Decides what a question asks. Each kind of question has its own reading; the first that fits is taken.</summary>
public sealed class Interpreter
{
    private readonly KnowledgeBase _knowledge;
    private readonly AgendaReading _agenda;
    private readonly ProcessReading _processes;
    private readonly PartyReading _parties;
    private readonly FollowUpReading _followUps;
    private readonly ListReading _lists;
    private readonly EventReading _events;
    private readonly ClaimReading _claims;
    private readonly SharedNameReading _namesakes;
    private readonly Lazy<Dictionary<string, IReadOnlySet<string>>> _processWords;

    public Interpreter(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _agenda = new AgendaReading(knowledge);
        _processes = new ProcessReading(knowledge);
        _parties = new PartyReading(knowledge);
        _followUps = new FollowUpReading(knowledge);
        _events = new EventReading(knowledge);
        _lists = new ListReading(knowledge);
        _claims = new ClaimReading(knowledge);
        _namesakes = new SharedNameReading(knowledge);
        _processWords = new Lazy<Dictionary<string, IReadOnlySet<string>>>(() => knowledge.Processes.ToDictionary(process => process.Id, KnownWords.Of, StringComparer.Ordinal));
    }

    /// <param name="read">The question, read.</param>
    /// <param name="focus">What the conversation has established.</param>
    public Question Interpret(ReadQuestion read, ConversationFocus focus)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(focus);
        if (CommandReading.Find(read) is { } command)
        {
            return command;
        }

        if (CourtesyReading.Find(read) is { } courtesy)
        {
            return courtesy;
        }

        var held = Held(MatrixRows.Resolve(References.Resolve(read, focus), _knowledge), focus) is { } question ? _claims.With(question, read) : null;
        return JudgementReading.Find(read, held) ?? (held is null ? NotCoveredBy(read) : Dated(read, held));
    }

    /// <summary>The question, or why it is newer than the sources. A time to come makes an occasion unknown; what may change is told as it stood.</summary>
    private Question Dated(ReadQuestion read, Question held)
    {
        if (LaterReading.IsAskedFor(read, held))
        {
            return new NotCovered(ProcessesOf(held), true, LaterReading.MayHaveChanged(read, held) ? held : null);
        }

        if (PastReading.IsOfOtherYear(read, held, _knowledge.NewestYear))
        {
            return new NotCovered(ProcessesOf(held), Dated: held);
        }

        held = read.Has(Cue.Present) && LaterReading.MayHaveChanged(read, held) ? held with { IsOfNow = true } : held;
        return held is not NotCovered && AsksAboutLater(read) ? new NotCovered(ProcessesOf(held), true, held) : held;
    }

    private Question? Held(ReadQuestion read, ConversationFocus focus)
    {
        if (read.Has(Cue.NotHeld) || PastReading.IsAskedFor(read))
        {
            return null;
        }

        if (FollowUpReading.FindOfEvents(read, focus.Last) is { } chosen)
        {
            return chosen;
        }

        if (_events.Find(read) is { } events)
        {
            return events;
        }

        if ((_agenda.FindBeside(read) ?? _agenda.FindNamed(read)) is { } agenda)
        {
            return agenda;
        }

        if (Coverage.IsTooThin(read, process => _processWords.Value[process]) || Coverage.NamesUnknownProcess(read))
        {
            return null;
        }

        return TermReading.Find(read)
            ?? _followUps.FindNeighbour(read, focus.Last)
            ?? _agenda.Find(read)
            ?? _followUps.Find(read, focus)
            ?? _namesakes.Find(read)
            ?? PartyListReading.Find(read)
            ?? _lists.FindLaterThan(read)
            ?? _lists.FindLike(read)
            ?? PartyReading.FindPointed(read, focus.Last)
            ?? _processes.Find(read)
            ?? _parties.Find(read)
            ?? _processes.FindCalled(read)
            ?? _lists.Find(read)
            ?? _followUps.OfFocus(_processes.FindWithoutName(read), read, focus);
    }

    private NotCovered NotCoveredBy(ReadQuestion read) =>
        new(read.Ids(Entities.EntityKind.Process), AsksAboutLater(read) || LaterReading.IsOccasion(read));

    /// <summary>Asked for "today", or for a year after the newest source.</summary>
    private bool AsksAboutLater(ReadQuestion read) =>
        read.Has(Cue.Now) || read.Numbers.Any(number => number.IsYear && (number.Value > _knowledge.NewestYear || (number.Value == _knowledge.NewestYear && read.HasAny(Cue.Since, Cue.After))));

    /// <summary>True when the facts may answer only in part: the question asks how or why, or a word of it is explained by the texts of the process alone.</summary>
    public bool LeansOnTexts(ReadQuestion read) => read.Has(Cue.Explain) || Occasions.AreAskedFor(read) || Coverage.OwnWords(read, process => _processWords.Value[process]) > 0;

    private static IReadOnlyList<string> ProcessesOf(Question question) => question switch
    {
        AttributeQuestion attribute => attribute.Processes,
        OverviewQuestion overview => [overview.Process],
        MembershipQuestion membership => membership.Processes,
        PartyListQuestion list => [.. list.Seats.Select(seat => seat.Process).OfType<string>()],
        CompareQuestion compare => compare.Processes,
        SameQuestion same => same.Processes,
        TopicDifferenceQuestion topics => [topics.Process, topics.Other],
        _ => [],
    };
}
