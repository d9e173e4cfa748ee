namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which came first, Berne I or the launch of the IDM?", "was the one before the other?"</summary>
/// <param name="First">Id of the event or the process that is named first.</param>
/// <param name="Second">Id of the other one.</param>
/// <param name="Claims">What is said of the first, to be told yes or no: true that it came before the second, false that it came after; null when it is asked which came first.</param>
public sealed record EventOrderQuestion(string First, string Second, bool? Claims) : Question;
