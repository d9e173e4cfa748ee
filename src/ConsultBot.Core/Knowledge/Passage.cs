namespace ConsultBot.Core.Knowledge;

/// <summary>A short text in our own words about one subject.</summary>
/// <param name="Id">Stable short id.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Text">One to six sentences.</param>
/// <param name="About">Ids of the processes, organisations and topics it speaks of.</param>
/// <param name="Keywords">Other words under which people look for it.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Passage(string Id, LocalText Title, LocalText Text, IReadOnlyList<string> About, LocalNames Keywords, Evidence Evidence)
{
    /// <summary>Questions that it answers, as people put them; for finding it, never shown.</summary>
    public LocalNames Asked { get; init; } = LocalNames.None;

    /// <summary>It tells what stands in the International Agenda for Migration Management and does not say that the agenda binds nobody: the answer says so.</summary>
    public bool QuotesAgenda { get; init; }
}
