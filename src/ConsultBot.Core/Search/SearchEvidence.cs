namespace ConsultBot.Core.Search;

/// <summary>What speaks for and against a hit answering the question. Words weigh by their inverse document frequency (idf), so a rare word counts for more.</summary>
/// <param name="Coverage">Share of the question's words (stop words excepted) that the text has, 0 to 1.</param>
/// <param name="SentenceCoverage">The same share, in the best single sentence or the title.</param>
/// <param name="Gap">By how much the score exceeds that of the next hit on another subject, as a share of it; 0 to 1, and 1 when there is none.</param>
/// <param name="Strength">The score divided by the weight of the question's words: comparable between questions.</param>
/// <param name="Unmatched">The question's words, folded, that the text lacks; stop words are left out.</param>
/// <param name="Confidence">Decides between answering and refusing, 0 to 1. It is a decision value, fitted to tell right hits from
/// questions without an answer; it is not a probability.</param>
public sealed record SearchEvidence(double Coverage, double SentenceCoverage, double Gap, double Strength, IReadOnlyList<string> Unmatched, double Confidence)
{
    /// <summary>A hit whose <see cref="Confidence"/> is at least this may be answered with.</summary>
    public const double Accept = 0.5;
}
