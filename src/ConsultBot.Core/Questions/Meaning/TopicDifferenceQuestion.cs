namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"What does the Colombo Process discuss that the Bali Process does not?"</summary>
/// <param name="Process">Id of the one whose areas of discussion are asked for.</param>
/// <param name="Other">Id of the one that is not to have them.</param>
public sealed record TopicDifferenceQuestion(string Process, string Other) : Question;
