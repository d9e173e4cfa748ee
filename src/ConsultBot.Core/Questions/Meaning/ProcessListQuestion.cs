namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which processes ...?": all that meet every condition.</summary>
/// <param name="Conditions">May be empty: then all.</param>
/// <param name="WantsCount">True when a number is asked.</param>
/// <param name="Among">Ids of the processes to choose from ("which of them"); empty for all.</param>
/// <param name="MatrixOnly">True when only the major processes of the matrix are meant.</param>
public sealed record ProcessListQuestion(
    IReadOnlyList<ProcessCondition> Conditions, bool WantsCount, IReadOnlyList<string> Among, bool MatrixOnly = false) : Question
{
    /// <summary>True for the order in which they began, false for that of the matrix.</summary>
    public bool ByYear { get; init; }

    /// <summary>What is said of them, if yes or no is asked.</summary>
    public ListClaim Claim { get; init; }
}
