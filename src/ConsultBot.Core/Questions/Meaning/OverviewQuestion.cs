namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Tell me about the Bali Process."</summary>
/// <param name="Process">Its id.</param>
public sealed record OverviewQuestion(string Process) : Question;
