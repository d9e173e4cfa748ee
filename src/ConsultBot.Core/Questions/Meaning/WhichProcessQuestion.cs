namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Who is in the chair?" with no process named or established: asked back.</summary>
/// <param name="Attributes">What was asked about it; empty for an outline.</param>
/// <param name="Candidates">Ids of the processes that could be meant; empty for any.</param>
public sealed record WhichProcessQuestion(IReadOnlyList<ProcessAspect> Attributes, IReadOnlyList<string> Candidates) : Question;
