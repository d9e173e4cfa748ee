namespace ConsultBot.Core.Search.Ranking;

/// <summary>The numbers behind the ranking: one set for all languages and collections, fitted on the even half of the questions of four public
/// collections (tests/ConsultBot.Bench/README.md has what each brings).</summary>
internal sealed record SearchParameters
{
    public static SearchParameters Default { get; } = new();

    /// <summary>A word in the title counts as often as this in the text.</summary>
    public double TitleWeight { get; init; } = 2;

    /// <summary>The same for a keyword.</summary>
    public double KeywordsWeight { get; init; } = 1.5;

    /// <summary>BM25's k1: how soon further occurrences stop counting.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>BM25's b for the text: 0 ignores its length, 1 divides by it.</summary>
    public double TextNormalisation { get; init; } = 0.6;

    /// <summary>BM25's b for title and keywords.</summary>
    public double TitleNormalisation { get; init; } = 0.3;

    /// <summary>What a stop word's idf is multiplied by.</summary>
    public double StopFactor { get; init; } = 0.2;

    /// <summary>How many texts the first stage hands to the second, unless more are asked for.</summary>
    public int Candidates { get; init; } = 40;

    /// <summary>What a word that is only akin (same beginning) counts of a form of the same word.</summary>
    public double KinFactor { get; init; } = 0.4;

    /// <summary>False: words meet only in the very form (tests/ConsultBot.Bench measures what stems bring).</summary>
    public bool Stems { get; init; } = true;

    /// <summary>False: a word that no text has stays unknown.</summary>
    public bool ForgivesTyping { get; init; } = true;

    /// <summary>Words, folded, that are never taken for a misspelling, though no text has them: "vote" is no slip for "note".</summary>
    public IReadOnlySet<string> RightlySpelt { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Words, folded, that weigh as little as stop words in a question, though they are none in a text: "think", "according".</summary>
    public IReadOnlySet<string> Framing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>False: texts of one title are taken for different subjects.</summary>
    public bool GroupsTitles { get; init; } = true;

    /// <summary>The weights of <see cref="Feature"/>, in its order.</summary>
    public IReadOnlyList<double> Features { get; init; } = RankingWeights.Features;
}
