namespace ConsultBot.Core.Questions.Findings;

/// <summary>Decides whether a finding answers. The value is for deciding; it is no probability.</summary>
/// <remarks>A logistic function, fitted on the even lines of the questions under tests/ConsultBot.Core.Tests/Questions/Findings: 200 that the
/// knowledge answers and 100 near them that it does not; then names, unknown words and the constant were tightened by hand, and the lack of matter
/// eased by what entries are known to answer (decision 0011). More evidence never makes a finding less sure.</remarks>
internal static class FindingDecision
{
    /// <summary>A finding of at least this much answers.</summary>
    public const double Accept = 0.5;

    /// <summary>A finding of at least this much may answer, and is the nearest to it where nothing does.</summary>
    public const double Nearest = 0.1;

    /// <summary>A further finding of at least this much is told beside one that answers.</summary>
    public const double Besides = 0.15;

    private const double Constant = -4.15;

    public static double Of(FindingSigns signs)
    {
        var sum = Constant
            + (3.0 * signs.Coverage)
            + (2.8 * signs.SentenceCoverage)
            + (2.25 * signs.Confidence)
            - (2.5 * signs.Unknown)
            - (signs.LacksFocus ? 2.1 : 0)
            - (signs.LacksYear ? 3.0 : 0)
            - (signs.LacksMatter ? 1.8 : 0)
            - (signs.LacksTrait ? 1.5 : 0)
            - (2.5 * signs.LacksNames)
            - (signs.LacksNames >= 1 ? 1.5 : 0);
        return 1 / (1 + Math.Exp(-sum));
    }
}
