namespace ConsultBot.Core.Knowledge;

/// <summary>Sources, or places of one source, that do not say the same. None of them is preferred.</summary>
/// <param name="Id">Stable short id.</param>
/// <param name="Subject">What they speak of.</param>
/// <param name="Difference">What differs, in one line.</param>
/// <param name="Sides">Two or more; each has its own citations and date.</param>
/// <param name="About">Ids of the processes, organisations, states, regions and topics it concerns.</param>
/// <param name="Keywords">Other words under which people look for it.</param>
public sealed record Disagreement(
    string Id,
    LocalText Subject,
    LocalText Difference,
    IReadOnlyList<Statement> Sides,
    IReadOnlyList<string> About,
    LocalNames Keywords)
{
    /// <summary>Questions that it answers, as people put them; for finding it, never shown.</summary>
    public LocalNames Asked { get; init; } = LocalNames.None;
}
