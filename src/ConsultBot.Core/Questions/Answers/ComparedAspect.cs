namespace ConsultBot.Core.Questions.Answers;

/// <summary>One aspect of several subjects.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Values">One for each subject, in their order.</param>
public sealed record ComparedAspect(Phrase Name, IReadOnlyList<Cited> Values);
