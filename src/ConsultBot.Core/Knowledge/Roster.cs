namespace ConsultBot.Core.Knowledge;

/// <summary>Everyone who has one role in a process.</summary>
/// <param name="Role">The role.</param>
/// <param name="Parties">In the order of the source.</param>
/// <param name="PrintedTotal">The number that the source prints beside the list; null without one.</param>
/// <param name="Besides">Ids of states or territories that the printed total leaves out, such as "hong-kong" in "16 + Hong Kong".</param>
/// <param name="Note">What a reader should know about the list, or null.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Roster(
    Role Role,
    IReadOnlyList<Party> Parties,
    int? PrintedTotal,
    IReadOnlyList<string> Besides,
    LocalText? Note,
    Evidence Evidence);
