namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Who is in Bali but not in the APC?", "which African states observe the Bali Process?", "which states are in no process?"</summary>
/// <param name="Seats">What all of those listed have (or, negated, have not); at least one.</param>
/// <param name="Region">Id of the geographic region that the states lie in, or null.</param>
/// <param name="OutsideRegion">True for the states that do not lie in it.</param>
/// <param name="Filter">States, organisations or both.</param>
/// <param name="WantsCount">True when a number is asked.</param>
public sealed record PartyListQuestion(
    IReadOnlyList<Seat> Seats, string? Region = null, bool OutsideRegion = false, PartyFilter Filter = PartyFilter.Everyone, bool WantsCount = false) : Question
{
    /// <summary>It is asked whether there are any: yes or no comes first.</summary>
    public bool IsClaim { get; init; }
}
