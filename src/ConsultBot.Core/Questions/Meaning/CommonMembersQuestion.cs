namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which members do MIDSA and MIDWA share?", "members of Bali that are not in the APC".</summary>
/// <param name="Processes">Two or more ids.</param>
/// <param name="Difference">True: members of the first that are in none of the others; false: members of all.</param>
/// <param name="WantsCount">True when a number is asked.</param>
public sealed record CommonMembersQuestion(IReadOnlyList<string> Processes, bool Difference, bool WantsCount) : Question;
