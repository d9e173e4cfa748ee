namespace ConsultBot.Core.Questions.Findings;

/// <summary>What a search among the findings came to; all are ids.</summary>
/// <param name="Answering">Those that answer, the best first; empty when none does.</param>
/// <param name="Shown">For each of them the positions of the sentences that answer; empty for all.</param>
/// <param name="Alternatives">Those that fit equally well and speak of different subjects: asked back; empty when one is clearly meant.</param>
/// <param name="Related">Others on the subject, the nearest first.</param>
/// <param name="HasAll">The best has nearly all of the question's words.</param>
/// <param name="IsKnown">The best is known to answer just this question.</param>
/// <param name="IsSure">The best has all that is asked in one sentence, and the search itself is sure.</param>
/// <param name="Planned">The event asked about, when the sources only tell that it lies ahead; else null.</param>
/// <param name="Nearest">What comes near to an answer where nothing answers, with the positions of its sentences that do; else null.</param>
/// <param name="Strength">The decision value of the best, 0 without one.</param>
internal sealed record FoundTexts(
    IReadOnlyList<string> Answering,
    IReadOnlyList<IReadOnlyList<int>> Shown,
    IReadOnlyList<string> Alternatives,
    IReadOnlyList<string> Related,
    double Strength,
    bool IsKnown = false,
    bool HasAll = false,
    bool IsSure = false,
    string? Planned = null,
    (string Id, IReadOnlyList<int> Shown)? Nearest = null)
{
    public static FoundTexts None { get; } = new([], [], [], [], 0);
}
