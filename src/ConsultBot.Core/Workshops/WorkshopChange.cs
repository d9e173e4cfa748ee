namespace ConsultBot.Core.Workshops;

/// <summary>One thing that changed.</summary>
/// <param name="Field">What.</param>
/// <param name="Subject">Title of the session or document that it is about; null for the workshop itself.</param>
/// <param name="From">What was, as data that every language can be written from (ISO 8601 dates and times, codes, ids, "; " between items); null for nothing.</param>
/// <param name="To">What is now, in the same form; null for nothing.</param>
public sealed record WorkshopChange(WorkshopField Field, string? Subject, string? From, string? To)
{
    /// <summary>Whether people who come have to know: time, place, cancellation.</summary>
    public bool MattersToAttendance => Field switch
    {
        WorkshopField.Days or WorkshopField.Hours or WorkshopField.Zone or WorkshopField.SessionTime => true,
        WorkshopField.Venue or WorkshopField.Address or WorkshopField.City or WorkshopField.OnlineLink => true,
        WorkshopField.SessionAdded or WorkshopField.SessionRemoved => true,
        WorkshopField.Status => From == nameof(WorkshopStatus.Cancelled) || To == nameof(WorkshopStatus.Cancelled),
        _ => false,
    };
}
