namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Start over", "language", "cancel": nothing is asked of the knowledge.</summary>
/// <param name="Command">Which.</param>
public sealed record CommandQuestion(Command Command) : Question;
