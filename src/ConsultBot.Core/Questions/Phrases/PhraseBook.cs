using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Questions.Speaking;

namespace ConsultBot.Core.Questions.Phrases;

/// <summary>How people word things in one language: the phrases behind each cue, numbers in words, and the words that change nothing.</summary>
public sealed class PhraseBook
{
    private readonly PhraseTrie<Cue> _cues = new();
    private readonly IReadOnlyDictionary<Cue, IReadOnlyList<string>> _phrases;
    private readonly HashSet<string> _neutral;
    private readonly Dictionary<string, int> _cardinals;
    private readonly Dictionary<string, int> _ordinals;

    /// <param name="language">Whose phrases these are.</param>
    /// <param name="cues">The phrases of each cue, as people write them.</param>
    /// <param name="neutral">Words that neither ask nor restrict: articles, courtesies, auxiliary verbs.</param>
    /// <param name="cardinals">Number words.</param>
    /// <param name="ordinals">Ordinal words.</param>
    public PhraseBook(
        Language language,
        IReadOnlyDictionary<Cue, IReadOnlyList<string>> cues,
        IEnumerable<string> neutral,
        IReadOnlyDictionary<string, int> cardinals,
        IReadOnlyDictionary<string, int> ordinals)
    {
        Language = language;
        _phrases = cues;
        _neutral = new HashSet<string>(neutral.SelectMany(Tokenizer.Words), StringComparer.Ordinal);
        _cardinals = Fold(cardinals);
        _ordinals = Fold(ordinals);
        foreach (var (cue, phrases) in cues)
        {
            foreach (var phrase in phrases)
            {
                _cues.Add(Tokenizer.Words(phrase), cue);
            }
        }

        Words = new HashSet<string>(_cues.Words.Union(_neutral).Union(_cardinals.Keys).Union(_ordinals.Keys), StringComparer.Ordinal);
    }

    public Language Language { get; }

    /// <summary>How people word requests about answers and the conversation.</summary>
    public IReadOnlyDictionary<Request, IReadOnlyList<string>> Requests { get; init; } = new Dictionary<Request, IReadOnlyList<string>>();

    /// <summary>Courtesies around a request that change nothing: "please", "could you".</summary>
    public IReadOnlyList<string> Polite { get; init; } = [];

    /// <summary>Groups of words that people use for each other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; init; } = [];

    /// <summary>Groups of words by which a word of a question is understood that no text has, or few.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Paraphrases { get; init; } = [];

    /// <summary>How people say in which document they expect the answer.</summary>
    public AttributionPhrases Attribution { get; init; } = AttributionPhrases.None;

    /// <summary>How people speak of what was named before.</summary>
    public PointingPhrases Pointing { get; init; } = PointingPhrases.None;

    /// <summary>Words by which a text says that what it tells may soon be otherwise ("so far", "planned").</summary>
    public IReadOnlyList<string> Momentary { get; init; } = [];

    /// <summary>Words by which a text says that what it tells still lay ahead ("scheduled").</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];

    /// <summary>Every word that the book knows.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Ordinary words that mean nothing here, folded; rightly spelt, so never a slip for a word that does ("hearing" is no slip for "heading").</summary>
    public IReadOnlySet<string> Ordinary { get; init; } = new HashSet<string>();

    /// <summary>The words that are never taken for slips.</summary>
    public IEnumerable<string> RightlySpelt => Words.Union(Ordinary);

    /// <summary>The words of a cue's phrases and the neutral words: what a name may carry without being told apart by it.</summary>
    public IEnumerable<string> GenericWords(Cue cue) => WordsOf(cue).Union(_neutral);

    /// <summary>The single words of a cue's phrases.</summary>
    public IEnumerable<string> WordsOf(Cue cue) => _phrases.GetValueOrDefault(cue, []).SelectMany(Tokenizer.Words);

    /// <summary>A cue's phrases as people write them.</summary>
    public IReadOnlyList<string> PhrasesOf(Cue cue) => _phrases.GetValueOrDefault(cue, []);

    /// <summary>Neutral words that texts are about all the same: they tell nothing of a process, and something of a text ("report", "migration").</summary>
    public IReadOnlyList<string> Weighty { get; init; } = [];

    /// <summary>The other neutral words: they only frame a question.</summary>
    public IEnumerable<string> Framing => _neutral.Except(Weighty.SelectMany(Tokenizer.Words));

    public bool IsNeutral(string word) => _neutral.Contains(word);

    /// <returns>The number that a word names ("ten"), or null.</returns>
    public int? FindCardinal(string word) => _cardinals.TryGetValue(word, out var number) ? number : null;

    /// <returns>The number that an ordinal word names ("third"), or null.</returns>
    public int? FindOrdinal(string word) => _ordinals.TryGetValue(word, out var number) ? number : null;

    /// <summary>All phrases in a question; where phrases overlap, the longest, and of equally long ones all.</summary>
    public IReadOnlyList<CueMention> FindCues(IReadOnlyList<string> words)
    {
        var found = new List<CueMention>();
        for (var first = 0; first < words.Count; first++)
        {
            foreach (var (cue, count) in _cues.Longest(words, first))
            {
                found.Add(new CueMention(cue, first, count));
            }
        }

        return [.. found.Where(mention => !found.Any(other => Covers(other, mention)))];
    }

    private static bool Covers(CueMention longer, CueMention shorter) =>
        longer.Cue is not (Cue.Most or Cue.Fewest or Cue.Money) && !(longer.Cue is Cue.First or Cue.Last && shorter.Cue == Cue.AnyProcess) && longer.Count > shorter.Count && longer.First <= shorter.First && longer.End >= shorter.End;

    private static Dictionary<string, int> Fold(IReadOnlyDictionary<string, int> numbers) =>
        numbers.ToDictionary(pair => Folding.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal);
}
