namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Something that the knowledge cannot answer: refused, with what it does hold.</summary>
/// <param name="Processes">Ids of processes the question names: what is known of them is offered.</param>
/// <param name="Newer">True when the question asks about a time after the sources.</param>
/// <param name="Dated">For a time that the sources are not of: the same question for their own date, or null.</param>
/// <param name="Reason">Why it is refused.</param>
/// <param name="Nearest">Ids of findings on the subject that is asked about, the nearest first; null or empty when there are none.</param>
public sealed record NotCovered(
    IReadOnlyList<string> Processes,
    bool Newer = false,
    Question? Dated = null,
    RefusalReason Reason = RefusalReason.NotHeld,
    IReadOnlyList<string>? Nearest = null) : Question;
