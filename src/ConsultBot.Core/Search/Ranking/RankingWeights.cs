namespace ConsultBot.Core.Search.Ranking;

/// <summary>The fitted weights.</summary>
internal static class RankingWeights
{
    /// <summary>By <see cref="Feature"/>.</summary>
    public static readonly double[] Features = [1.0, 1.0, 0.3, 0.2, 0.3, 0.1, 0.1, 0.2, 0.1, 0.1, 0.5, 0.1, 0.1];

    public static readonly int Count = Enum.GetValues<Feature>().Length;
}
