using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>A question that a finding is known to answer, found by the words of the one that was asked.</summary>
/// <param name="Finding">The finding's position.</param>
/// <param name="Hit">How the search found the question; its text is a position among the questions.</param>
/// <param name="Share">Share of that question's own weight that the asked one has, 0 to 1: low where it asks for something further.</param>
/// <param name="Named">What that question names.</param>
/// <param name="Sign">What its form asks for.</param>
internal sealed record AskedHit(int Finding, SearchHit Hit, double Share, IReadOnlySet<(EntityKind Kind, string Id)> Named, AnswerSign Sign)
{
    /// <summary>How much the two have of each other: of several questions that one finding answers, the most alike counts.</summary>
    public double Likeness => Share * Hit.Evidence.Coverage;
}
