namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A question that no fact answers by itself and some text of the knowledge does.</summary>
/// <param name="Findings">Ids of what was found, the best first; at least one.</param>
/// <param name="Asked">The words it was found by: a follow-up leans on them.</param>
public sealed record FoundQuestion(IReadOnlyList<string> Findings, string Asked) : Question;
