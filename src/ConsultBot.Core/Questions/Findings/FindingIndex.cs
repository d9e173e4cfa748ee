using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Looks findings up by the words of a question, in the language of the question.</summary>
internal sealed class FindingIndex
{
    private const int Looked = 16;

    private readonly IReadOnlyList<Finding> _findings;
    private readonly Dictionary<string, Finding> _byId;
    private readonly Dictionary<Language, PhraseBook> _books;
    private readonly Dictionary<Language, Lazy<TextIndex>> _indexes;
    private readonly Dictionary<Language, Lazy<TextIndex>> _understandings;
    private readonly Dictionary<Language, Lazy<Dictionary<string, string>>> _titles;
    private readonly NameForms _forms;
    private readonly KnowledgeBase _knowledge;

    public FindingIndex(KnowledgeBase knowledge, NameIndex names, IReadOnlyList<PhraseBook> books)
    {
        _knowledge = knowledge;
        _books = books.ToDictionary(book => book.Language);
        _forms = new NameForms(knowledge, names);
        _findings = [.. KnowledgeFindings.Of(knowledge).Select(Dated)];
        _byId = _findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        _indexes = Languages.All.ToDictionary(language => language, language => Index(_findings, language));
        _understandings = Languages.All.ToDictionary(language => language, language => Index(KnowledgeFindings.Understandings(knowledge), language));
        _titles = Languages.All.ToDictionary(language => language, language => new Lazy<Dictionary<string, string>>(() => Titles(language)));
    }

    public FoundTexts Find(TextRequest request)
    {
        var judged = Judged(request);
        return judged.Count == 0 ? FoundTexts.None : new FindingChoice(request, judged, new SentenceSelection(_indexes[request.Language].Value, request)).Choose();
    }

    /// <summary>What the words of a question find, the best first.</summary>
    public IReadOnlyList<JudgedFinding> Judged(TextRequest request)
    {
        var index = _indexes[request.Language].Value;
        var hits = index.Find(request.Asked, Looked);
        if (hits.Count == 0)
        {
            return [];
        }

        var frame = new QuestionFrame(request.Read, Book(request.Language), index.Parts.Reader.Read(request.Asked));
        return [.. hits.Select(hit => Judge(hit, frame, request)).OrderByDescending(found => found.Score)];
    }

    /// <returns>The common understanding that has most of the question's words, or null when none has any.</returns>
    public string? FindUnderstanding(string question, Language language) =>
        _understandings[language].Value.Find(question, 1) is [var hit, ..] ? KnowledgeFindings.IdOf(_knowledge.Understandings[hit.Text]) : null;

    /// <returns>The finding, or null when this version of the knowledge has none of that id.</returns>
    public Finding? Find(string id) => _byId.GetValueOrDefault(id);

    /// <returns>The id of the finding whose title a text is, word by word, or null: what a suggestion asks.</returns>
    public string? FindTitled(string text, Language language) => _titles[language].Value.GetValueOrDefault(Key(text));

    private JudgedFinding Judge(SearchHit hit, QuestionFrame frame, TextRequest request)
    {
        var finding = _findings[hit.Text];
        var signs = frame.Signs(hit);
        return new JudgedFinding(finding, hit, signs, hit.Score * FindingFit.Of(finding, signs, request));
    }

    private PhraseBook Book(Language language) => _books.TryGetValue(language, out var book) ? book : _books[Language.English];

    /// <summary>Marks what tells of a moment, by the words of the language it is written in first.</summary>
    private Finding Dated(Finding finding) =>
        finding.IsMomentary || finding.IsWhole || finding.Kind == FindingKind.Understanding || !_books[Language.English].Momentary.Any(word => Says(finding, word))
            ? finding
            : finding with { IsMomentary = true };

    private static bool Says(Finding finding, string words) =>
        finding.Sentences.Any(sentence => $" {sentence.Text.English} ".Contains($" {words} ", StringComparison.OrdinalIgnoreCase));

    private Dictionary<string, string> Titles(Language language)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in _findings.Where(finding => finding.Kind is FindingKind.Passage or FindingKind.Event or FindingKind.Disagreement))
        {
            titles.TryAdd(Key(finding.Title.In(language)), finding.Id);
        }

        return titles;
    }

    private static string Key(string text) => string.Join(' ', Tokenizer.Words(text));

    /// <summary>Built when a question of that language first needs it.</summary>
    private Lazy<TextIndex> Index(IReadOnlyList<Finding> findings, Language language) =>
        new(() => TextIndex.Build([.. findings.Select(finding => WithForms(finding.Searchable(language), language))], language, Book(language).Synonyms));

    private SearchableText WithForms(SearchableText text, Language language) =>
        text with { Keywords = [.. text.Keywords, .. _forms.Missing($"{text.Title}\n{text.Text}", language)] };
}
