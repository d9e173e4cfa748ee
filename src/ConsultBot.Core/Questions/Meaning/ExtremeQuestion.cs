namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which is the oldest process?", "the latest one", "which has the most members?", "which is larger, the APC or the Bali Process?"</summary>
/// <param name="Most">True for the latest or the most; false for the oldest or the fewest.</param>
/// <param name="By"><see cref="ProcessAspect.Start"/>, or what is counted: members, observers, topics or priorities.</param>
/// <param name="Among">Ids of the processes to choose from; empty for all of the matrix.</param>
/// <param name="Rank">1 for the first in that order, 2 for "the second oldest".</param>
/// <param name="Both">Both ends are asked for: "the oldest and the youngest".</param>
public sealed record ExtremeQuestion(bool Most, ProcessAspect By, IReadOnlyList<string> Among, int Rank = 1, bool Both = false) : Question
{
    /// <summary>The first of two is said to be at that end ("is Bali older than the APC?"): yes or no comes first.</summary>
    public bool IsClaim { get; init; }
}
