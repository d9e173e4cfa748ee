namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A question that no fact answers by itself and some text of the knowledge does.</summary>
/// <param name="Findings">Ids of what was found, the best first; at least one.</param>
/// <param name="Asked">The words it was found by: a follow-up leans on them.</param>
/// <param name="Shown">For each finding the positions of the sentences that answer; null, or an empty list, for all of them.</param>
/// <param name="Related">Ids of further findings on the subject: what may be asked next.</param>
/// <param name="IsNearest">What was found may not be what is asked for: it is the nearest there is.</param>
public sealed record FoundQuestion(
    IReadOnlyList<string> Findings,
    string Asked,
    IReadOnlyList<IReadOnlyList<int>>? Shown = null,
    IReadOnlyList<string>? Related = null,
    bool IsNearest = false) : Question;
