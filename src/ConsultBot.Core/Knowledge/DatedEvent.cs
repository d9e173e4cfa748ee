namespace ConsultBot.Core.Knowledge;

/// <summary>Something that a source gives a date for.</summary>
/// <param name="Id">Stable short id.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="Date">When it happened or began.</param>
/// <param name="End">Its last day, not before <paramref name="Date"/>; null when it was one day or the source gives no end.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What happened, in our own words.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Partners">Ids of the organisations that held or carried it.</param>
/// <param name="About">Ids of the processes, organisations, states, regions and topics it concerns.</param>
/// <param name="IsPlanned">It lay ahead when the source was written.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record DatedEvent(
    string Id,
    EventKind Kind,
    PartialDate Date,
    PartialDate? End,
    LocalText Title,
    LocalText Text,
    LocalText? Place,
    IReadOnlyList<string> Partners,
    IReadOnlyList<string> About,
    bool IsPlanned,
    Evidence Evidence)
{
    /// <summary>Questions that it answers, as people put them; for finding it, never shown.</summary>
    public LocalNames Asked { get; init; } = LocalNames.None;
}
