using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Quotations;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Questions.Speaking;

namespace ConsultBot.Core.Questions;

/// <summary>Answers questions from one version of the knowledge. Immutable and safe for any number of readers.</summary>
public sealed class QuestionEngine
{
    /// <summary>After thirty calls of a method it is compiled for good.</summary>
    private const int WarmUpQuestions = 40;

    /// <summary>Words of a sentence that is understood without those before it, at least.</summary>
    private const int ShortestQuestion = 4;

    private readonly Dictionary<Language, QuestionReader> _readers;
    private readonly Dictionary<Language, PhraseBook> _phrases;
    private readonly Dictionary<Language, SubjectReading> _subjects;
    private readonly Interpreter _interpreter;
    private readonly Answerer _answerer;
    private readonly TextReading _texts;
    private readonly OfficialWordings _documents;
    private readonly WhyAnswers _why;
    private readonly Attribution _attribution;
    private readonly FindingIndex _findings;

    /// <param name="knowledge">What is known.</param>
    /// <param name="phrases">A book for each language in which questions are understood; English at least.</param>
    /// <exception cref="ArgumentException">There is no English book.</exception>
    public QuestionEngine(KnowledgeBase knowledge, IReadOnlyList<PhraseBook> phrases)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(phrases);
        if (!phrases.Any(book => book.Language == Language.English))
        {
            throw new ArgumentException("The English phrases are missing.", nameof(phrases));
        }

        Knowledge = knowledge;
        var names = new NameIndex(knowledge, phrases.SelectMany(book => book.GenericWords(Cue.AnyProcess)), phrases.SelectMany(book => book.WordsOf(Cue.Secretariat)));
        _attribution = new Attribution(knowledge.Sources, phrases);
        Detector = new LanguageDetector(knowledge, phrases, names);
        _phrases = phrases.ToDictionary(book => book.Language);
        _subjects = phrases.ToDictionary(book => book.Language, book => new SubjectReading(book.Pointing));
        _readers = phrases.ToDictionary(book => book.Language, book => new QuestionReader(names, book, () => KnownWords.Of(knowledge, book.Language).Union(book.Ordinary)));
        _interpreter = new Interpreter(knowledge);
        _findings = new FindingIndex(knowledge, names, phrases);
        _texts = new TextReading(knowledge, _findings, _interpreter, _readers);
        _answerer = new Answerer(knowledge, _findings);
        _documents = new OfficialWordings(knowledge, _findings);
        _why = new WhyAnswers(knowledge, _findings);
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>Tells the language of a message.</summary>
    public LanguageDetector Detector { get; }

    /// <summary>Builds what the first question of a language would else wait for. May run beside questions.</summary>
    /// <param name="language">English where there are no phrases for it.</param>
    public void Prepare(Language language)
    {
        var spoken = _readers.ContainsKey(language) ? language : Language.English;
        Parallel.Invoke(() => _findings.Prepare(spoken), Detector.Prepare, _readers[spoken].Prepare);
    }

    /// <summary>Builds what else the first questions would wait for, and answers some that the knowledge is known to answer, so that the code for it is
    /// compiled too. May run beside questions.</summary>
    /// <param name="cancellationToken">Ends it early; what is missing is then built when a question needs it.</param>
    public void WarmUp(CancellationToken cancellationToken)
    {
        foreach (var language in _readers.Keys.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            Prepare(language);
            foreach (var asked in Samples(language).TakeWhile(_ => !cancellationToken.IsCancellationRequested))
            {
                Detector.Detect(asked, language, isEstablished: false);
                Ask(asked, language, ConversationFocus.None);
            }
        }
    }

    /// <param name="text">What the person wrote.</param>
    /// <param name="language">The language to read it in; English where there are no phrases for it.</param>
    /// <param name="focus">What the conversation has established.</param>
    /// <param name="reader">Whose documents may be quoted: for a participant those for organizers do not exist.</param>
    /// <param name="answering">The language of the answer; null: the question's.</param>
    public Reply Ask(string text, Language language, ConversationFocus focus, Audience reader = Audience.Participants, Language? answering = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(focus);
        text = Addressing.Strip(Folding.Compose(text));
        var spoken = _readers.ContainsKey(language) ? language : Language.English;
        var (asked, source) = _attribution.Strip(PendingReading.Find(text, focus, _phrases[spoken])?.Asks ?? text, spoken);
        asked = BareWhich.Strip(asked, _readers[spoken]);
        var understood = Understand(asked, source, spoken, focus);
        var (answer, listed) = _answerer.Answer(understood.Question);
        if (OfSubject(understood, answer.Kind, source, spoken, focus) is { } whole)
        {
            understood = whole;
            (answer, listed) = _answerer.Answer(whole.Question);
        }

        var (_, read, question) = understood;
        var words = question is FoundQuestion found ? found.Asked : TextContext.WithContext(understood.Asked, read, focus);
        (question, answer) = _documents.For(reader).Complement(question, answer, new AskedText(words, understood.Asked, spoken, read) { Answering = answering ?? spoken });
        return new Reply(answer, NextFocus(Named(question, read, spoken), listed, read, focus) with { Subject = NextSubject(question, read, spoken, focus.Subject) }, read, question);
    }

    /// <summary>Answers a question that was understood before, from this version of the knowledge.</summary>
    /// <param name="text">The words it was asked in.</param>
    /// <param name="language">The language they were read in.</param>
    /// <param name="question">How they were understood.</param>
    /// <param name="focus">What the conversation has established.</param>
    /// <param name="reader">Whose documents may be quoted.</param>
    /// <param name="answering">The language of the answer; null: the question's.</param>
    public Reply Repeat(string text, Language language, Question question, ConversationFocus focus, Audience reader = Audience.Participants, Language? answering = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(focus);
        var read = _readers[language].Read(Folding.Compose(text));
        var (answer, listed) = _answerer.Answer(question);
        if (question is FoundQuestion { Asked: var words } && answer.Kind == AnswerKind.Refused)
        {
            // What was found is in a document, or not there any more.
            return Ask(words, language, ConversationFocus.None, reader, answering);
        }

        (question, answer) = _documents.For(reader).Complement(question, answer, new AskedText(question is FoundQuestion found ? found.Asked : text, text, language, read) { Answering = answering ?? language });
        return new Reply(answer, NextFocus(question, listed, read, focus), read, question);
    }

    /// <summary>Tells how the answer to a question came about: what was recognised, how it was understood, what the answer rests on.</summary>
    /// <param name="text">The words it was asked in.</param>
    /// <param name="language">The language they were read in.</param>
    /// <param name="question">How they were understood.</param>
    /// <param name="reader">Whose documents may be quoted.</param>
    public Answer Explain(string text, Language language, Question question, Audience reader = Audience.Participants)
    {
        var reply = Repeat(text, language, question, ConversationFocus.None, reader);
        return _why.Explain(reply.Read, reply.Question, reply.Answer);
    }

    private Understood Understand(string asked, string? source, Language spoken, ConversationFocus focus)
    {
        var (read, question) = Interpret(asked, _readers[spoken], focus);
        read = read with { Source = source };
        return new Understood(asked, read, _texts.Prefer(question, read, asked, spoken, focus));
    }

    /// <summary>The same asked of what is spoken of, where it only points at that, or names nothing, and has no answer by itself, or the one just given.</summary>
    private Understood? OfSubject(Understood alone, AnswerKind kind, string? source, Language spoken, ConversationFocus focus)
    {
        var isOpen = kind is AnswerKind.Refused or AnswerKind.Nearest || alone.Question is WhichProcessQuestion { Candidates.Count: 0 } || Repeats(alone.Question, focus.Last);
        if (!isOpen)
        {
            return null;
        }

        var (asked, subject) = LastOfSeveral(alone.Asked, _readers[spoken]) ?? (alone.Read, focus.Subject);
        var leans = subject is not null && (_subjects[spoken].Points(asked) || SubjectReading.IsBare(asked));
        if (!leans && (asked == alone.Read || asked.Words.Count < ShortestQuestion))
        {
            return null;
        }

        var whole = Understand(leans ? _subjects[spoken].Name(asked, subject!) : asked.Text, source, spoken, ConversationFocus.None);
        return TextReading.Answers(whole.Question) ? (Repeats(whole.Question, focus.Last) ? null : whole)
            : alone.Question is WhichProcessQuestion { Candidates.Count: 0 } && whole.Question is not WhichProcessQuestion ? whole
            : null;
    }

    /// <summary>"I have to speak on the Berne Initiative. What is it?": the question at the end, and what the sentences before it name.</summary>
    private static (ReadQuestion Last, string? Subject)? LastOfSeveral(string text, QuestionReader reader) =>
        Sentences.Cut(text) is { Count: > 1 } sentences && sentences[^1].EndsWith('?') ? (reader.Read(sentences[^1]), SubjectReading.Find(reader.Read(string.Join(' ', sentences.SkipLast(1))))) : null;

    /// <summary>The text that was told just now comes again: its question's words, not those of this one, found it.</summary>
    private static bool Repeats(Question question, Question? last) => question is FoundQuestion { Findings: [var now, ..] } && last is FoundQuestion { Findings: [var told, ..] } && now == told;

    /// <summary>The whole text first; if that is too much to understand, its sentences, the last one first, with what the others name as context.</summary>
    private (ReadQuestion Read, Question Question) Interpret(string text, QuestionReader reader, ConversationFocus focus)
    {
        var whole = reader.Read(text);
        var question = _interpreter.Interpret(whole, focus);
        var sentences = Sentences.Cut(text);
        sentences = sentences.Count < 2 && !whole.Has(Cue.Agree) ? Sentences.Clauses(text) : sentences;
        if (question is not NotCovered { Newer: false, Reason: RefusalReason.NotHeld } || sentences.Count < 2)
        {
            return (whole, question);
        }

        foreach (var sentence in sentences.Reverse())
        {
            var read = reader.Read(sentence);
            if (_interpreter.Interpret(read, Context(whole, read, focus)) is var part and not (NotCovered or CourtesyQuestion or CommandQuestion or WhichProcessQuestion))
            {
                return (read, part);
            }
        }

        return (whole, question);
    }

    /// <summary>What the rest of a text lends to one of its sentences: the process that it names, or to one that names a process itself the party.</summary>
    private static ConversationFocus Context(ReadQuestion whole, ReadQuestion sentence, ConversationFocus focus) =>
        whole.Ids(EntityKind.Process) is not [var process] ? focus
        : sentence.Ids(EntityKind.Process).Count == 0 ? focus with { Last = new OverviewQuestion(process) }
        : PartyReading.PartiesOf(whole) is [var party] ? focus with { Last = new ParticipationQuestion(party, [], false, false) }
        : focus;

    /// <summary>A question of each of some entries, and the names of processes.</summary>
    private IEnumerable<string> Samples(Language language) => Knowledge.Passages.SelectMany(passage => passage.Asked.In(language).Take(1))
        .Concat(Knowledge.Events.SelectMany(item => item.Asked.In(language).Take(1))).Take(WarmUpQuestions)
        .Concat(Knowledge.Processes.Select(process => process.Name.In(language)));

    /// <summary>"The second one" of a list of events: what follows leans on its name, not on these words.</summary>
    private Question Named(Question question, ReadQuestion read, Language spoken) =>
        question is FoundQuestion { Findings: [var told, ..] } found && BareFollowUp.IsBare(read) && _findings.NameOfEvent(told, spoken) is { } name ? found with { Asked = name } : question;

    /// <summary>What is spoken of after a turn: what it names, or tells; what only leaned on the subject keeps it.</summary>
    private string? NextSubject(Question question, ReadQuestion read, Language spoken, string? subject) =>
        question is FoundQuestion { Findings: [var told, ..] } && _findings.NameOfEvent(told, spoken) is { } name ? name
        : SubjectReading.Find(read) is { } named ? named
        : question is CommandQuestion or CourtesyQuestion || _subjects[spoken].Points(read) || SubjectReading.IsBare(read) ? subject
        : null;

    /// <summary>What the turn was about: the processes that the question names, else the one that the answer is about.</summary>
    private static IReadOnlyList<string> Subjects(Question question, IReadOnlyList<string> listed, ReadQuestion read) =>
        read.Ids(EntityKind.Process) is [_, ..] named ? named
        : question is AttributeQuestion or MembershipQuestion or OverviewQuestion or CompareQuestion or PartyListQuestion || listed.Count == 1 ? listed
        : [];

    /// <summary>A question in the words in which it was understood.</summary>
    private sealed record Understood(string Asked, ReadQuestion Read, Question Question);

    /// <summary>Courtesies change nothing; a refusal keeps what was established unless it names something itself.</summary>
    private static ConversationFocus NextFocus(Question question, IReadOnlyList<string> listed, ReadQuestion read, ConversationFocus focus) => question switch
    {
        CourtesyQuestion or CommandQuestion or NumberMissingQuestion => focus with { Pending = [] },
        NotCovered { Processes.Count: 0, Dated: null } => focus with { Pending = [] },
        BothQuestion both => NextFocus(both.Latest, listed, read, focus),
        NotCovered { Dated: { } dated } => new ConversationFocus(dated, listed, [], focus.Recall(listed)),
        _ => new ConversationFocus(question, listed, [], focus.Recall(Subjects(question, listed, read))),
    };
}
