namespace ConsultBot.Core.Search.Ranking;

/// <summary>One decision value of all signs.</summary>
/// <remarks>A logistic function, fitted on the even half of four public collections to tell right first hits from the first hits of questions without an
/// answer: off the domain, off the topic, and on the topic with the answering text taken away. The constant is set so that at
/// <see cref="SearchEvidence.Accept"/> about nine of ten right hits are kept. No sign but the last may weigh against a hit: more evidence never makes it less sure.</remarks>
internal static class Confidence
{
    private const double Constant = -5.95;

    public static double Of(HitSigns signs)
    {
        var sum = Constant
            + (7.72 * signs.TitleByFit)
            + (1.35 * signs.TextScore)
            + (4.67 * signs.Specific)
            + (2.63 * signs.SubjectGap)
            + (0.65 * signs.NextGap)
            + (0.80 * signs.Alone)
            + (1.75 * signs.Coverage * (1 - signs.Alone))
            - (2.43 * signs.Unknown);
        return 1 / (1 + Math.Exp(-sum));
    }
}
