using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>A language's <see cref="AttributionPhrases"/>, cut into words.</summary>
internal sealed class AttributionWords(Language language, AttributionPhrases phrases)
{
    /// <summary>Dates, articles and number signs that may stand among the words of a document's name, or before them.</summary>
    public const int MostBetween = 5;

    private readonly HashSet<string> _between = Words(phrases.Between);

    public Language Language => language;

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string[]> Before { get; } = [.. phrases.Before.Select(Tokenizer.Words).OrderByDescending(words => words.Length)];

    public IReadOnlySet<string> After { get; } = Words(phrases.After);

    public IReadOnlySet<string> Of { get; } = Words(phrases.Of);

    public IReadOnlySet<string> On { get; } = Words(phrases.On);

    public bool MayStandBetween(string word) => _between.Contains(word) || word.All(char.IsAsciiDigit);

    private static HashSet<string> Words(IEnumerable<string> phrases) => phrases.SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal);
}
