using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>How a question's form shifts the order of what its words found.</summary>
internal static class FindingFit
{
    /// <param name="hasMatter">The question says more than what it names.</param>
    public static double Of(Finding finding, FindingSigns signs, TextRequest request, bool hasMatter)
    {
        var fit = finding.Kind switch
        {
            FindingKind.Disagreement => request.WantsSides ? 1.4 : signs.IsKnown ? 1 : 0.85,
            FindingKind.Term => request.WantsDefinition && !hasMatter ? 1.1 : 0.85,
            FindingKind.Event => request.Read.Has(Cue.When) || (request.Read.Has(Cue.Where) && finding.HasPlace) ? 1.1 : request.Read.Has(Cue.Explain) ? 0.85 : 0.95,
            _ => 1,
        };
        var source = request.Read.Source is not { } asked ? 1 : finding.Cites(asked) ? 1.2 : 0.8;
        return source * fit * (0.7 + (0.3 * signs.Coverage)) * (signs.LacksFocus ? 0.9 : 1) * (signs.LacksYear ? 0.75 : 1) * (signs.LacksTrait ? 0.8 : 1) * (1 - (0.35 * signs.LacksNames));
    }
}
