using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>How a question's form shifts the order of what its words found.</summary>
internal static class FindingFit
{
    private const double SidesAskedFor = 1.4;
    private const double SidesNotAskedFor = 0.85;
    private const double DefinitionAskedFor = 1.1;
    private const double DefinitionNotAskedFor = 0.85;

    /// <summary>When or where something was is asked for.</summary>
    private const double OccasionAskedFor = 1.1;
    private const double OccasionWhereReasonsAreAskedFor = 0.85;
    private const double OccasionNotAskedFor = 0.95;

    private const double FromTheSourceAskedFor = 1.2;
    private const double FromAnotherSource = 0.8;

    /// <summary>What remains of the score of a finding that has no word of the question; the rest comes with what it covers.</summary>
    private const double WithoutCoverage = 0.7;

    private const double WithoutFocus = 0.9;
    private const double WithoutYear = 0.75;
    private const double WithoutTrait = 0.8;

    /// <summary>What a finding loses that has none of the names.</summary>
    private const double LossWithoutNames = 0.35;

    /// <param name="hasMatter">The question says more than what it names.</param>
    public static double Of(Finding finding, FindingSigns signs, TextRequest request, bool hasMatter) =>
        OfSource(finding, request) * OfKind(finding, signs, request, hasMatter) * (WithoutCoverage + ((1 - WithoutCoverage) * signs.Coverage))
        * (signs.LacksFocus ? WithoutFocus : 1) * (signs.LacksYear ? WithoutYear : 1) * (signs.LacksTrait ? WithoutTrait : 1) * (1 - (LossWithoutNames * signs.LacksNames));

    private static double OfSource(Finding finding, TextRequest request) =>
        request.Read.Source is not { } asked ? 1 : finding.Cites(asked) ? FromTheSourceAskedFor : FromAnotherSource;

    private static double OfKind(Finding finding, FindingSigns signs, TextRequest request, bool hasMatter) => finding.Kind switch
    {
        FindingKind.Disagreement => request.WantsSides ? SidesAskedFor : signs.IsKnown ? 1 : SidesNotAskedFor,
        FindingKind.Term => request.WantsDefinition && !hasMatter ? DefinitionAskedFor : DefinitionNotAskedFor,
        FindingKind.Event => request.Read.Has(Cue.When) || (request.Read.Has(Cue.Where) && finding.HasPlace) ? OccasionAskedFor
            : request.Read.Has(Cue.Explain) ? OccasionWhereReasonsAreAskedFor : OccasionNotAskedFor,
        _ => 1,
    };
}
