using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Quotations;

/// <summary>Finds passages of the documents of one audience, each in the document's own language. Documents of others are not in it, so that nothing
/// depends on them: not what is found, not how rare a word is, not how a mistyped word is read.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<Language, Shelf> _shelves;

    /// <param name="documents">All of one audience.</param>
    public DocumentIndex(IEnumerable<OfficialDocument> documents)
    {
        _shelves = documents.GroupBy(document => document.Details.Language).ToDictionary(group => group.Key, group => new Shelf([.. group], group.Key));
    }

    public bool IsEmpty => _shelves.Count == 0;

    /// <summary>The languages of the documents, the asker's first: a question in words of another language finds little in them.</summary>
    public IEnumerable<Language> LanguagesFor(Language asker) => _shelves.Keys.OrderByDescending(language => language == asker);

    /// <param name="question">In the language.</param>
    /// <param name="language">The language of the documents.</param>
    /// <param name="limit">1 to 100.</param>
    public IReadOnlyList<DocumentHit> Find(string question, Language language, int limit) =>
        _shelves.TryGetValue(language, out var shelf) ? [.. shelf.Find(question, limit)] : [];

    /// <summary>The sentences of a passage that answer.</summary>
    public string Quote(DocumentFinding finding, string question)
    {
        var sentences = Quotation.Sentences(finding.Line);
        var language = finding.Document.Details.Language;
        var index = _shelves[language].Index;
        return Quotation.Cut(sentences, [.. sentences.Select(sentence => SentenceChoice.Best(sentence, question, language, index, 1) is [var only] ? only.Score : 0)]);
    }

    /// <summary>Built when a question first needs it.</summary>
    private sealed class Shelf(IReadOnlyList<OfficialDocument> documents, Language language)
    {
        private readonly Lazy<(IReadOnlyList<DocumentFinding> Findings, TextIndex Index)> _built = new(() =>
        {
            List<DocumentFinding> findings = [.. documents.SelectMany(DocumentFinding.Of)];
            return (findings, TextIndex.Build([.. findings.Select(finding => finding.Searchable())], language));
        });

        public TextIndex Index => _built.Value.Index;

        public IEnumerable<DocumentHit> Find(string question, int limit)
        {
            var (findings, index) = _built.Value;
            return index.Find(question, limit).Select(hit => new DocumentHit(findings[hit.Text], hit.Evidence.Confidence, hit.Evidence.Unmatched));
        }
    }
}
