using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What the facts do not answer may stand in a text; what they answer only in part may be answered better there.</summary>
internal sealed class TextReading(KnowledgeBase knowledge, FindingIndex findings, Interpreter interpreter, IReadOnlyDictionary<Language, QuestionReader> readers)
{
    /// <summary>A question with a pronoun and no more words than this says too little by itself.</summary>
    private const int ShortestWhole = 6;

    /// <summary>In more words than this something other than one question is said: no text is compared with the facts then.</summary>
    private const int LongestWhole = 60;

    /// <summary>A text of less than this leaves a question that may be for a process to be asked back.</summary>
    private const double Sure = 0.8;

    /// <summary>The same for a question of few words.</summary>
    private const double VerySure = 0.95;

    private const int LongWords = 8;

    /// <summary>Words between "explain" and the term, at most.</summary>
    private const int LongestArticle = 2;

    /// <summary>What a text may be less sure of that has all of the question's words.</summary>
    private const double SlightlyLess = 0.05;

    /// <summary>Ids of the documents that the facts on processes, understandings and headings are taken from.</summary>
    private readonly HashSet<string> _factual = [.. knowledge.Processes.Select(process => process.Evidence).Concat(knowledge.Understandings.Select(one => one.Evidence)).SelectMany(evidence => evidence.Citations).Select(citation => citation.Source)];

    private readonly TextPreference _preference = new(interpreter);
    private readonly TextContext _context = new(knowledge, findings);
    private readonly OrderReading _order = new(knowledge, findings, readers);
    private readonly SideBySide _sideBySide = new(findings, readers);

    /// <summary>Readings in turn; the first that fits is taken: what lies outside, what goes on from the text told just now, what asks for several or names a text, then facts against texts.</summary>
    /// <returns>The question as it was understood, or the one that a text answers better, or why it is not answered.</returns>
    public Question Prefer(Question question, ReadQuestion read, string text, Language language, ConversationFocus focus) =>
        question is CommandQuestion or CourtesyQuestion ? question
        : Outside(read) ?? OfWhatWasTold(question, read, language, focus) ?? OfSeveral(question, read, language) ?? Named(question, read, text, language, focus)
        ?? (question is NotCovered { Reason: not RefusalReason.NotHeld } ? question : FromFactsOrTexts(question, read, text, language, focus));

    private static NotCovered? Outside(ReadQuestion read) =>
        ScopeReading.Find(read) is { } reason ? new NotCovered([], Reason: reason)
        : read.Has(Cue.Younger) ? new NotCovered(read.Ids(EntityKind.Process), Newer: true)
        : null;

    /// <summary>"What was it about?", "and when?" after a text.</summary>
    private Question? OfWhatWasTold(Question question, ReadQuestion read, Language language, ConversationFocus focus)
    {
        if (focus.Last is not FoundQuestion told)
        {
            return null;
        }

        if (question is WhichProcessQuestion or NotCovered { Newer: false } && BareFollowUp.AsksForAllOf(read))
        {
            return told with { Findings = [told.Findings[0]], Shown = null };
        }

        return BareFollowUp.IsBare(read) && BareFollowUp.Complete(read, readers[language].Read(told.Asked)) is { } whole && Part(whole, language, ConversationFocus.None) is var complete and not NotCovered
            ? complete
            : null;
    }

    private Question? OfSeveral(Question question, ReadQuestion read, Language language)
    {
        var isOfProcesses = question is ProcessListQuestion or PartyListQuestion or ExtremeQuestion or MembershipQuestion or AttributeQuestion or CompareQuestion;
        return _order.Find(read, language) ?? (isOfProcesses ? null : _sideBySide.Find(read, language));
    }

    /// <summary>A text whose title stands in the question, terms that share the noun that is all of it, an understanding that is described.</summary>
    private Question? Named(Question question, ReadQuestion read, string text, Language language, ConversationFocus focus) =>
        findings.FindTitled(new TextRequest(text, read, language)) is [_, ..] titled ? new FoundQuestion(titled, text)
        : focus.Last is null && question is WhichProcessQuestion or NotCovered or OverviewQuestion && findings.FindBareNoun(read, language) is [_, ..] meant ? new WhichFindingQuestion(meant)
        : AsksForUnderstanding(question, read) && findings.FindUnderstanding(text, language) is { } understanding ? Understanding(understanding)
        : null;

    private Question FromFactsOrTexts(Question question, ReadQuestion read, string text, Language language, ConversationFocus focus)
    {
        var search = findings.Search(new TextRequest(text, read, language));
        var isForTexts = IsNowhere(question) || (read.Source is { } document && !_factual.Contains(document)) || _preference.IsForTexts(question, read, focus)
            || (MayBeKnown(question, read) && !TextContext.Leans(read, focus) && search.IsKnown);
        return isForTexts ? FromTexts(question, read, text, language, focus, search)
            : SureText(question, read, text, search)
                ?? (TwoParts.Find(read) is var (first, second) && Part(first, language, focus) is var one ? Mixed(question, one, Part(second, language, focus with { Last = one })) : null)
                ?? AsItStood(question, read, text, search) ?? question;
    }

    /// <summary>What the facts answer they answer best; an outline of a process, or where somebody takes part, may be less than a text is known to answer.</summary>
    private static bool MayBeKnown(Question question, ReadQuestion read) =>
        (question is OverviewQuestion && !IsBareName(read)) || question is NamesQuestion or ParticipationQuestion { Party.IsState: false };

    /// <summary>"What is the South American Conference on Migration?": nothing but the name, so the outline is asked for.</summary>
    private static bool IsBareName(ReadQuestion read) => read.Unread.Count == 0 && read.Mentions(EntityKind.Process) is [var name]
        && read.Cues.All(cue => cue.Cue is Cue.WhatIs or Cue.Everything or Cue.AlsoAbout || (cue.First >= name.First && cue.End <= name.End));

    /// <summary>A list over the processes was read into the question, and one sentence of a text has all that it asks; or a text has nearly all of a question of which
    /// the facts leave something out.</summary>
    private static FoundQuestion? SureText(Question question, ReadQuestion read, string text, FindingSearch search)
    {
        if (question is not (ProcessListQuestion { Claim: ListClaim.None } or PartyListQuestion or ParticipationQuestion or MembershipQuestion or UnderstandingsQuestion { WantsCount: false }) || (question is UnderstandingsQuestion && read.Numbers.Count > 0) || (question is ParticipationQuestion { Party.IsState: true } && read.Unread.Count == 0) || read.Has(Cue.Pronoun) || read.Words.Count is < ShortestWhole or > LongestWhole)
        {
            return null;
        }

        var isList = question is ProcessListQuestion or PartyListQuestion or ParticipationQuestion && !read.HasAny(Cue.Matrix, Cue.Enumerate, Cue.HowMany, Cue.WhichOnes) && !ListReading.AsksWhoDiscusses(read) && !LikenessConditions.AreAskedFor(read);
        var found = isList || read.Unread.Count > 0 ? search.Found : FoundTexts.None;
        return found.Answering.Count > 0 && ((isList && found.IsSure) || (read.Unread.Count > 0 && found.HasAll && found.Strength >= VerySure - SlightlyLess))
            ? new FoundQuestion(found.Answering, text, found.Shown, found.Related)
            : null;
    }

    /// <summary>What is asked for today is told as it stood when the sources were written.</summary>
    private static NotCovered? AsItStood(Question question, ReadQuestion read, string text, FindingSearch search) =>
        question is NotCovered { Newer: true, Dated: null } newer && !LaterReading.IsOccasion(read) && search.Found is { Answering: [_, ..], Strength: >= Sure } found
            ? newer with { Dated = new FoundQuestion(found.Answering, text, found.Shown, found.Related) }
            : null;

    private Question FromTexts(Question question, ReadQuestion read, string text, Language language, ConversationFocus focus, FindingSearch search)
    {
        if (TextContext.LeansOnNothing(read, focus))
        {
            return question;
        }

        var asked = TextContext.WithContext(text, read, focus);
        var found = (asked == text ? search : findings.Search(new TextRequest(asked, read, language))).Found;
        if (asked == text && !found.IsKnown && _context.Find(read, text, language, focus, found) is { } inContext)
        {
            return inContext;
        }

        found = _context.WithoutOthers(found, read, focus);
        var isSettled = found.Answering.Count > 0 && found.Strength >= VerySure;
        if (!isSettled && TwoParts.Find(read) is var (first, second) && Both(Part(first, language, focus), Part(second, language, focus), found) is { } both)
        {
            return both;
        }

        return found switch
        {
            _ when question is WhichProcessQuestion && found.Strength < (read.Words.Count > LongWords ? Sure : VerySure) && !TextPreference.SaysMoreThanAnAspect(read, focus) => question,
            { Answering: [var planned, ..] } when question is NotCovered { Newer: true } later && LaterReading.IsOccasion(read) && !findings.TellsOfPlans(planned) && !found.IsKnown => later with { Nearest = found.Related },
            { Planned: { } planned } when read.Has(Cue.Outcome) || (question is NotCovered { Newer: true } && read.Cues.Any(cue => cue is { Cue: Cue.IsIt, First: 0 })) => new NotCovered([], Newer: true, Dated: new FoundQuestion([planned], asked, null, found.Related)),
            { Answering: [_, ..] } when read.Has(Cue.Outcome) && read.Numbers.Any(number => number.IsYear && number.Value > knowledge.NewestYear) =>
                new NotCovered([], Newer: true, Dated: new FoundQuestion(found.Answering, asked, found.Shown, found.Related)),
            { Alternatives: [_, ..] alternatives } when question is NotCovered => new WhichFindingQuestion(alternatives),
            { Answering: [var best, ..] } when best.StartsWith(KnowledgeFindings.UnderstandingPrefix, StringComparison.Ordinal) => Understanding(best),
            { Answering: [_, ..] } => new FoundQuestion(found.Answering, asked, found.Shown, found.Related),
            _ when question is NotCovered or WhichProcessQuestion && Explained(read) is { } term => new FoundQuestion([term], asked),
            { Nearest: var (near, shown) } when question is NotCovered { Newer: false, Dated: null } or WhichProcessQuestion || MissesThePoint(question, read) => new FoundQuestion([near], asked, [shown], found.Related, IsNearest: true),
            _ when question is NotCovered refused => refused with { Nearest = asked == text ? found.Related : [] },
            _ when MissesThePoint(question, read) => new NotCovered(read.Ids(EntityKind.Process), Nearest: found.Related),
            _ => question,
        };
    }

    /// <summary>"Explain the 'pathfinder' idea": the term that is to be explained; null when something of it is asked.</summary>
    private static string? Explained(ReadQuestion read) => read.Ids(EntityKind.Term) is [var term] && read.Mentions(EntityKind.Term)[0] is var mention && !read.Entities.Any(entity => entity.Kind == EntityKind.Process)
        && read.Cues.Any(cue => cue.Cue is Cue.WhatIs or Cue.Everything or Cue.Acronym && mention.First - cue.End is >= 0 and <= LongestArticle) ? term : null;

    /// <summary>One of two questions, understood by itself.</summary>
    private Question Part(string text, Language language, ConversationFocus focus)
    {
        var read = readers[language].Read(text);
        return Prefer(interpreter.Interpret(read, focus), read, text, language, focus);
    }

    /// <returns>Both, when each has an answer of its own, or one has and nothing answers the whole; one where a text answers both and not the whole; else null.</returns>
    private static Question? Both(Question first, Question second, FoundTexts whole)
    {
        if (first is FoundQuestion one && second is FoundQuestion other && one.Findings.Intersect(other.Findings).Any())
        {
            return whole.Answering.Count == 0 ? one : null;
        }

        return (Answers(first), Answers(second)) switch
        {
            (true, true) => true,
            (false, false) => false,
            _ => whole.Answering.Count == 0,
        }
        ? new BothQuestion(first, second)
        : null;
    }

    /// <returns>Both, when a text answers one and the facts the other, or the facts make of the whole no more than of one half; else null: what they make of the whole stands,
    /// as it does where the second half is one more condition of a list ("have no chair and were founded after 2000").</returns>
    private static BothQuestion? Mixed(Question whole, Question first, Question second)
    {
        if (whole is ProcessListQuestion list && first is ProcessListQuestion half && list.Conditions.Count > half.Conditions.Count)
        {
            return null;
        }

        var isHalf = QuestionId.Of(first) != QuestionId.Of(second) && first is not FoundQuestion && second is not FoundQuestion && QuestionId.Of(whole) is var id && (id == QuestionId.Of(first) || id == QuestionId.Of(second));
        return Answers(first) && Answers(second) && (isHalf || first is FoundQuestion != second is FoundQuestion) ? new BothQuestion(first, second) : null;
    }

    /// <summary>True when it has an answer: no refusal, no question back, not just the nearest text.</summary>
    public static bool Answers(Question question) => question is not (NotCovered or FoundQuestion { IsNearest: true } or WhichProcessQuestion or WhichPartyQuestion or WhichFindingQuestion
        or WhichNumberQuestion or NumberMissingQuestion or CourtesyQuestion or CommandQuestion or BothQuestion);

    /// <summary>"Which of the understandings speaks about the family?": no number, no topic, and words that say which.</summary>
    private static bool AsksForUnderstanding(Question question, ReadQuestion read) =>
        read.Has(Cue.Understanding) && !read.Has(Cue.HowMany) && read.Unread.Count > 0 && question is NotCovered { Newer: false } or UnderstandingsQuestion { Numbers.Count: 0, WantsCount: false };

    private static UnderstandingsQuestion Understanding(string id) =>
        new([int.Parse(id.AsSpan(KnowledgeFindings.UnderstandingPrefix.Length), CultureInfo.InvariantCulture)]);

    private bool MissesThePoint(Question question, ReadQuestion read) => IsNowhere(question) || TextPreference.MissesThePoint(question, read);

    /// <summary>An organisation that no roster lists: the question is hardly one for its participation.</summary>
    private bool IsNowhere(Question question) => Participant(question) is { IsState: false } party
        && !knowledge.Processes.Any(process => MembershipAnswers.Rosters(process, party, []).Count > 0);

    private static PartyRef? Participant(Question question) => question switch
    {
        ParticipationQuestion participation => participation.Party,
        ProcessListQuestion { Conditions: [ProcessCondition.Includes { Negated: false } included] } => included.Party,
        _ => null,
    };
}
