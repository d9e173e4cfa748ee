using System.Collections.Concurrent;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Indexing;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Search;

/// <summary>Finds the texts that answer a question. Two stages: BM25F over all texts, then a closer reading of the best forty
/// (phrases, sentences, titles). Never changes once built.</summary>
public sealed class TextIndex
{
    private const int MaximumHits = 100;

    private readonly IndexParts _parts;
    private readonly Ranker _ranker;
    private readonly SearchParameters _parameters;
    private readonly ConcurrentBag<Scratch> _scratches = [];

    private TextIndex(IndexParts parts, SearchParameters parameters)
    {
        (_parts, _parameters) = (parts, parameters);
        _ranker = new Ranker(parts, parameters);
    }

    /// <summary>The language that texts and questions are read in.</summary>
    public Language Language => _parts.Lexicon.Language;

    /// <summary>How many texts it has.</summary>
    public int Count => _parts.Store.Count;

    internal IndexParts Parts => _parts;

    internal Ranker Ranker => _ranker;

    /// <param name="texts">All in <paramref name="language"/>.</param>
    public static TextIndex Build(IReadOnlyList<SearchableText> texts, Language language) => Build(texts, language, []);

    /// <param name="texts">All in <paramref name="language"/>.</param>
    /// <param name="synonyms">Groups of single words that people use for each other; what one of a group finds, the others find too, with less weight.</param>
    public static TextIndex Build(IReadOnlyList<SearchableText> texts, Language language, IReadOnlyList<IReadOnlyList<string>> synonyms) =>
        BuildWith(SearchParameters.Default, texts, language, synonyms);

    internal static TextIndex BuildWith(
        SearchParameters parameters, IReadOnlyList<SearchableText> texts, Language language, IReadOnlyList<IReadOnlyList<string>> synonyms)
    {
        ArgumentNullException.ThrowIfNull(synonyms);
        var groups = new StemGroups(synonyms, language, parameters.Stems);
        return BuildWith(parameters, texts, language, groups, groups);
    }

    /// <param name="paraphrases">Groups by which a word is understood that no text has, or few; words of many texts they leave alone.</param>
    internal static TextIndex BuildWith(SearchParameters parameters, IReadOnlyList<SearchableText> texts, Language language, StemGroups synonyms, StemGroups paraphrases)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new TextIndex(new IndexParts(texts, language, parameters, synonyms, paraphrases), parameters);
    }

    /// <summary>The texts that have most to do with a question. Safe for any number of threads.</summary>
    /// <param name="question">Its first 60 different words count.</param>
    /// <param name="limit">At most this many hits, 1 to 100.</param>
    /// <returns>Best first; empty when no text has a word of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is outside its range.</exception>
    public IReadOnlyList<SearchHit> Find(string question, int limit)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Find(_parts.Reader.Read(question), limit);
    }

    /// <param name="reading">A question, read by this index.</param>
    /// <param name="limit">At most this many hits, 1 to 100.</param>
    internal IReadOnlyList<SearchHit> Find(QuestionReading reading, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaximumHits);
        var scratch = Rent();
        try
        {
            var weights = _ranker.Read(reading, limit, scratch);
            _ranker.Order(scratch);
            return new Judgement(_parts, _parameters, reading, weights, scratch).Hits(limit);
        }
        finally
        {
            _scratches.Add(scratch);
        }
    }

    internal Scratch Rent() => _scratches.TryTake(out var used) ? used : new Scratch(Count, _parts.Lexicon.WordCount, Math.Max(MaximumHits, _parameters.Candidates));
}
