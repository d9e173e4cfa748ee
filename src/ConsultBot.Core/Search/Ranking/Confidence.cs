namespace ConsultBot.Core.Search.Ranking;

/// <summary>One decision value of the evidence: a logistic function, fitted to tell right first hits from the first hits of questions without an answer.</summary>
internal static class Confidence
{
    public static double Of(ReadOnlySpan<double> features, double coverage, double gap, double score) =>
        1 / (1 + Math.Exp(-((3 * coverage) + (2 * features[(int)Feature.SentenceAndTitle]) + (1.5 * gap) + score - 4)));
}
