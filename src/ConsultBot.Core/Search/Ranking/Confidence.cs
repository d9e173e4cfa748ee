namespace ConsultBot.Core.Search.Ranking;

/// <summary>One decision value of all signs.</summary>
/// <remarks>A logistic function. Its weights were fitted on the even half of four public collections, so that questions with an answer stand above those
/// without: off the domain, off the topic, and on the topic with the answering text taken away. The constant leaves the bot's own decision as it was: at
/// <see cref="SearchEvidence.Accept"/> about six of seven right first hits are kept. No sign but the last may weigh against a hit: more evidence never makes it less sure.</remarks>
internal static class Confidence
{
    private const double Constant = -6.54;

    public static double Of(HitSigns signs)
    {
        var sum = Constant
            + (8.55 * signs.TitleByFit)
            + (1.65 * signs.TextScore)
            + (7.80 * signs.Substance)
            + (1.29 * signs.SubjectGap)
            + (0.83 * signs.NextGap)
            + (2.20 * signs.Coverage * (1 - signs.Alone))
            - (2.53 * signs.Unknown);
        return 1 / (1 + Math.Exp(-sum));
    }
}
