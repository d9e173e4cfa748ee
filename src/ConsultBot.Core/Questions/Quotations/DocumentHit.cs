namespace ConsultBot.Core.Questions.Quotations;

/// <summary>A passage that was found.</summary>
/// <param name="Finding">Which.</param>
/// <param name="Confidence">See <see cref="Search.SearchEvidence.Confidence"/>.</param>
/// <param name="Unmatched">Words of the question, folded, that the passage lacks.</param>
internal sealed record DocumentHit(DocumentFinding Finding, double Confidence, IReadOnlyList<string> Unmatched);
