using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Which processes is Kenya in?", "Where does the ILO appear as observer?", "What does Hungary chair?"</summary>
/// <param name="Party">Whose participation.</param>
/// <param name="Roles">The roles asked for; empty for all.</param>
/// <param name="WantsCount">True when a number is asked.</param>
/// <param name="MatrixOnly">True when only the major processes of the matrix are meant.</param>
public sealed record ParticipationQuestion(PartyRef Party, IReadOnlyList<Role> Roles, bool WantsCount, bool MatrixOnly) : Question
{
    /// <summary>Ids of the processes that are not to be told again; empty for none.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>True when the work of a secretariat counts as taking part.</summary>
    public bool WithSecretariat { get; init; }

    /// <summary>In how many it is said to be, if yes or no is asked; else null.</summary>
    public ClaimedCount? Claimed { get; init; }
}
