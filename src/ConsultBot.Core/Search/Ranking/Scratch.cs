namespace ConsultBot.Core.Search.Ranking;

/// <summary>What one question needs of working memory; used by one thread at a time, then by another question.</summary>
internal sealed class Scratch(int textCount, int wordCount, int candidates)
{
    public float[] Scores { get; } = new float[textCount];

    public Matches Matches { get; } = new(wordCount);

    public TextScan Scan { get; } = new();

    public List<Candidate> Candidates { get; } = new(candidates);

    public double[] Features { get; } = new double[candidates * RankingWeights.Count];

    /// <summary>By candidate: the question's words that it has.</summary>
    public WordSet[] Found { get; } = new WordSet[candidates];

    /// <summary>The candidates, best first.</summary>
    public List<Ranked> Order { get; } = new(candidates);

    public List<int> Kin { get; } = [];

    public Span<double> FeaturesOf(int candidate) => Features.AsSpan(candidate * RankingWeights.Count, RankingWeights.Count);
}
