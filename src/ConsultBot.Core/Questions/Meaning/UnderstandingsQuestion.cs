namespace ConsultBot.Core.Questions.Meaning;

/// <summary>The common understandings of the IAMM.</summary>
/// <param name="Numbers">Those asked for; empty for all.</param>
/// <param name="WantsCount">True when only their number is asked.</param>
public sealed record UnderstandingsQuestion(IReadOnlyList<int> Numbers, bool WantsCount = false) : Question;
