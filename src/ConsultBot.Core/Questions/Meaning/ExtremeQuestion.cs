namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which is the oldest process?", "the latest one".</summary>
/// <param name="Latest">False for the oldest.</param>
public sealed record ExtremeQuestion(bool Latest) : Question;
