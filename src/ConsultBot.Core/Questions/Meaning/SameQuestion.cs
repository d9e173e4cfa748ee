namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Is the Bali Process the same as the Bali Conference?", "are the APC and the Manila Process one thing?"</summary>
/// <param name="Processes">The processes that the names mean; one where they mean the same.</param>
public sealed record SameQuestion(IReadOnlyList<string> Processes) : Question;
