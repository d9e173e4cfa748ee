namespace ConsultBot.Core.Questions.Meaning;

/// <summary>The effective-practice headings of the IAMM.</summary>
/// <param name="Numbers">Those asked for; empty for all.</param>
/// <param name="WantsCount">True when only their number is asked.</param>
public sealed record HeadingsQuestion(IReadOnlyList<int> Numbers, bool WantsCount = false) : Question;
