namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Tell me about number 13": of the matrix, the understandings or the headings? Asked back.</summary>
/// <param name="Number">The number.</param>
public sealed record WhichNumberQuestion(int Number) : Question;
