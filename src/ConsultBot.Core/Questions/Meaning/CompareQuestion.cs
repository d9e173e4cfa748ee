namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Compare the Puebla and Lima processes."</summary>
/// <param name="Processes">Two to four ids.</param>
/// <param name="Attributes">What to compare; empty for the usual ones.</param>
public sealed record CompareQuestion(IReadOnlyList<string> Processes, IReadOnlyList<ProcessAspect> Attributes) : Question;
