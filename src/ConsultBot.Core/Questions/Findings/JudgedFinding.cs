using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>A hit of the search, weighed for the question.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Hit">How the search found it.</param>
/// <param name="Signs">What speaks for and against it.</param>
/// <param name="Score">The search's score, shifted by what kind of finding the question is for; comparable within one question.</param>
internal sealed record JudgedFinding(Finding Finding, SearchHit Hit, FindingSigns Signs, double Score)
{
    /// <summary>The score for the finding's own text alone: what stands beside the best is chosen by that.</summary>
    public double OwnScore { get; } = Hit.Score <= 0 ? 0 : Score * (Hit.Score - Signs.Raise) / Hit.Score;

    public double Decision { get; } = FindingDecision.Of(Signs);
}
