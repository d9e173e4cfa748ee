using ConsultBot.Core.People;

namespace ConsultBot.Bot.People;

/// <summary>What is held of a person.</summary>
/// <param name="Json">All of it, as JSON text.</param>
/// <param name="Invitations">How many invitations.</param>
/// <param name="Records">What is held besides the person and the invitations.</param>
public sealed record PersonalExport(string Json, int Invitations, IReadOnlyList<PersonalRecord> Records)
{
    /// <summary>How many records of a kind.</summary>
    public int Count(string kind) => Records.Count(record => record.Kind == kind);
}
