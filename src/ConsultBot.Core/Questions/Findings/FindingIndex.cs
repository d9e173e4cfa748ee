using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Looks findings up by the words of a question, in the language of the question.</summary>
internal sealed class FindingIndex
{
    /// <summary>Share of the words that a description of an event must have of it.</summary>
    private const double LeastOfEvent = 0.6;

    private const double NearlyTheBest = 0.7;

    private readonly Lazy<IReadOnlyList<Finding>> _findings;
    private readonly Lazy<Dictionary<string, Finding>> _byId;
    private readonly Dictionary<Language, PhraseBook> _books;
    private readonly Dictionary<Language, Lazy<FindingTexts>> _texts;
    private readonly Dictionary<Language, Lazy<TextIndex>> _understandings;
    private readonly KnowledgeBase _knowledge;
    private readonly Lazy<BareNouns> _nouns;

    public FindingIndex(KnowledgeBase knowledge, NameIndex names, IReadOnlyList<PhraseBook> books)
    {
        _knowledge = knowledge;
        _books = books.ToDictionary(book => book.Language);
        var forms = new NameForms(knowledge, names);
        _findings = new Lazy<IReadOnlyList<Finding>>(() => Dated(knowledge, _books[Language.English]));
        _byId = new Lazy<Dictionary<string, Finding>>(() => _findings.Value.ToDictionary(finding => finding.Id, StringComparer.Ordinal));
        _texts = Languages.All.ToDictionary(language => language, language => new Lazy<FindingTexts>(() => new FindingTexts(_findings.Value, forms, Book(language), language)));
        _nouns = new Lazy<BareNouns>(() => new BareNouns(knowledge.Terms, books, TextsThatName));
        _understandings = Languages.All.ToDictionary(language => language, Index);
    }

    /// <summary>Builds what a question in that language would else wait for.</summary>
    public void Prepare(Language language)
    {
        _ = _texts[language].Value.Sides;
        _ = _understandings[language].Value;
    }

    /// <summary>Looks nothing up before something is asked of it.</summary>
    public FindingSearch Search(TextRequest request) => new(request, _findings.Value, _texts[request.Language].Value, Book(request.Language));

    /// <returns>The common understanding that has most of the question's words, or null when none has any.</returns>
    public string? FindUnderstanding(string question, Language language) =>
        _understandings[language].Value.Find(question, 1) is [var hit, ..] ? KnowledgeFindings.IdOf(_knowledge.Understandings[hit.Text]) : null;

    /// <returns>The finding, or null when this version of the knowledge has none of that id.</returns>
    public Finding? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <returns>The id of a disagreement over the very acronyms, alone in the list; empty when there is none.</returns>
    public IReadOnlyList<string> FindSides(IReadOnlyList<string> terms, Language language)
    {
        var acronyms = terms.Select(id => _knowledge.Terms.First(term => term.Id == id).Acronyms.In(language)).ToList();
        return [.. _knowledge.Disagreements.Where(one => acronyms.All(forms => forms.Any(name => one.Difference.In(language).Contains(name, StringComparison.Ordinal)))).Select(one => one.Id).Take(1)];
    }

    /// <returns>Ids of the terms of which a question names no more than a noun that they share; empty when it says more.</returns>
    public IReadOnlyList<string> FindBareNoun(ReadQuestion read, Language language) => _nouns.Value.Find(read, language);

    /// <returns>Ids of the events whose description has the words of a part of a question, none of its names lacking: the best first, those that only were planned last.</returns>
    public IReadOnlyList<string> FindEvents(TextRequest request)
    {
        var found = Search(request).Judged.Where(found => found.Finding.Kind == FindingKind.Event && found.Signs is { LacksNames: 0, LacksMatter: false, LacksYear: false, Coverage: >= LeastOfEvent }).ToList();
        var least = NearlyTheBest * found.Select(one => one.Score).DefaultIfEmpty().Max();
        return [.. found.Where(one => one.Score >= least).OrderBy(one => one.Finding.IsPlanned).ThenByDescending(one => one.Score).Select(one => one.Finding.Id)];
    }

    /// <returns>The name of an event with its year; null for another finding.</returns>
    public string? NameOfEvent(string id, Language language) =>
        _knowledge.Events.FirstOrDefault(item => item.Id == id) is { } dated ? $"{dated.Title.In(language)}, {dated.Date.Year.ToString(CultureInfo.InvariantCulture)}" : null;

    /// <summary>What it tells lay ahead when its source was written.</summary>
    public bool TellsOfPlans(string id) => Find(id) is { IsMomentary: true, Kind: FindingKind.Event };

    /// <returns>Ids of the findings whose title stands in the question.</returns>
    public IReadOnlyList<string> FindTitled(TextRequest request) => _texts[request.Language].Value.Titles.Find(request.Read, request.Read.Has(Cue.Agree));

    private int TextsThatName(Term term)
    {
        var names = term.Acronyms.English.Append(term.Name.English).ToList();
        return _findings.Value.Count(finding => finding.Sentences.Any(sentence => names.Any(name => sentence.Text.English.Contains(name, StringComparison.Ordinal))));
    }

    private PhraseBook Book(Language language) => _books.TryGetValue(language, out var book) ? book : _books[Language.English];

    private static IReadOnlyList<Finding> Dated(KnowledgeBase knowledge, PhraseBook english)
    {
        var (planned, momentary) = (Phrases(english.Planned), Phrases(english.Momentary));
        return [.. KnowledgeFindings.Of(knowledge).Select(finding => Dated(finding, planned, momentary))];
    }

    /// <summary>Marks what tells of a moment, by the words of the language it is written in first; each sentence is cut into words once.</summary>
    private static Finding Dated(Finding finding, PhraseTrie<string> planned, PhraseTrie<string> momentary)
    {
        if (finding.IsWhole || finding.Kind == FindingKind.Understanding)
        {
            return finding;
        }

        var sentences = finding.Sentences.Select(sentence => Tokenizer.Words(sentence.Text.English)).ToList();
        var isPlanned = finding.IsPlanned || sentences.Exists(planned.IsIn);
        return finding with { IsPlanned = isPlanned, IsMomentary = isPlanned || finding.IsMomentary || sentences.Exists(momentary.IsIn) };
    }

    private static PhraseTrie<string> Phrases(IEnumerable<string> phrases)
    {
        var trie = new PhraseTrie<string>();
        foreach (var phrase in phrases)
        {
            trie.Add(Tokenizer.Words(phrase), phrase);
        }

        return trie;
    }

    /// <summary>Built when a question of that language first needs it.</summary>
    private Lazy<TextIndex> Index(Language language) =>
        new(() => TextIndex.Build([.. KnowledgeFindings.Understandings(_knowledge).Select(finding => finding.Searchable(language))], language, Book(language).Synonyms));
}
