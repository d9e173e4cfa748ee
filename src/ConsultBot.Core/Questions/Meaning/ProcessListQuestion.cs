namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which processes ...?": all that meet every condition.</summary>
/// <param name="Conditions">May be empty: then all.</param>
/// <param name="WantsCount">True when a number is asked.</param>
public sealed record ProcessListQuestion(IReadOnlyList<ProcessCondition> Conditions, bool WantsCount) : Question;
