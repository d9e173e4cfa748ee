using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>How likely words are in each language, counted in the knowledge's own texts, in how people ask, and among the words of grammar.</summary>
internal sealed class WordModel
{
    /// <summary>Words of texts counted for a language: more changes nothing that a message of a few words could show.</summary>
    private const int Enough = 40_000;

    /// <summary>Occurrences in the texts that a word of grammar and a word of the phrases count for: messages have more of them than documents.</summary>
    private const int OfGrammar = 60;

    private const int OfPhrases = 12;

    private readonly Dictionary<string, double[]> _logs = new(StringComparer.Ordinal);
    private readonly LetterModel[] _letters;

    /// <param name="knowledge">Its passages, terms and understandings are texts in all languages.</param>
    /// <param name="phrases">How people ask.</param>
    public WordModel(KnowledgeBase knowledge, IReadOnlyList<PhraseBook> phrases)
    {
        var counts = Languages.All.Select(language => Count(knowledge, phrases.FirstOrDefault(book => book.Language == language), language)).ToList();
        var totals = counts.Select(words => (double)words.Values.Sum()).ToList();
        _letters = [.. counts.Select(words => LetterModel.Fit(words.Keys))];
        foreach (var word in counts.SelectMany(words => words.Keys).Distinct(StringComparer.Ordinal))
        {
            _logs.Add(word, [.. counts.Zip(totals, (words, total) => Math.Log((words.GetValueOrDefault(word) + 0.4) / total))]);
        }
    }

    /// <summary>Whether any of the languages is known to have the word.</summary>
    public bool Knows(string word) => _logs.ContainsKey(word);

    /// <summary>What the word says for each language; a word that is not known, and so perhaps misspelt, by its letters.</summary>
    public void Read(string word, Span<double> logs)
    {
        if (_logs.TryGetValue(word, out var known))
        {
            known.CopyTo(logs);
            return;
        }

        for (var at = 0; at < logs.Length; at++)
        {
            logs[at] = _letters[at].Mean(word) * Math.Min(word.Length, 8) / 2;
        }
    }

    private static Dictionary<string, int> Count(KnowledgeBase knowledge, PhraseBook? book, Language language)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Texts(knowledge).Select(text => text.Find(language)).OfType<string>().SelectMany(Tokenizer.Words).Take(Enough))
        {
            Add(word, 1);
        }

        foreach (var word in StopWords.Of(language))
        {
            Add(word, OfGrammar);
        }

        foreach (var word in book?.Words ?? new HashSet<string>())
        {
            Add(word, OfPhrases);
        }

        return counts;

        void Add(string word, int times) => counts[word] = counts.GetValueOrDefault(word) + times;
    }

    private static IEnumerable<LocalText> Texts(KnowledgeBase knowledge) =>
        knowledge.Understandings.Select(understanding => understanding.Text)
            .Concat(knowledge.Terms.Select(term => term.Text))
            .Concat(knowledge.Passages.Select(passage => passage.Text));
}
