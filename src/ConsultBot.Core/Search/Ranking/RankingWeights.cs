namespace ConsultBot.Core.Search.Ranking;

/// <summary>The fitted weights.</summary>
internal static class RankingWeights
{
    /// <summary>By <see cref="Feature"/>.</summary>
    public static readonly double[] Features = [1.15, 0.75, 0.38, 0.10, 0.22, 0.07, 0.31, 0.89, 0.23];

    public static readonly int Count = Enum.GetValues<Feature>().Length;
}
