namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A greeting, thanks, a farewell, or a call for help.</summary>
/// <param name="Kind">Which.</param>
public sealed record CourtesyQuestion(Courtesy Kind) : Question;
