namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A question that no fact answers by itself and some text of the knowledge does.</summary>
/// <param name="Findings">Ids of what was found, the best first; at least one.</param>
public sealed record FoundQuestion(IReadOnlyList<string> Findings) : Question;
