namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Words that several texts answer equally well, each on another subject: asked back.</summary>
/// <param name="Findings">Ids of the findings, two to four.</param>
public sealed record WhichFindingQuestion(IReadOnlyList<string> Findings) : Question;
