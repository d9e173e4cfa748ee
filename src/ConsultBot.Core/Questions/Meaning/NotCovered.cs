namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Something that the knowledge cannot answer: refused, with what it does hold.</summary>
/// <param name="Processes">Ids of processes the question names: what is known of them is offered.</param>
/// <param name="Newer">True when the question asks about a time after the sources.</param>
/// <param name="Dated">For a newer one: the same question for the sources' own date, or null.</param>
public sealed record NotCovered(IReadOnlyList<string> Processes, bool Newer = false, Question? Dated = null) : Question;
