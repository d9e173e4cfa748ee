using ConsultBot.Core.Calendars;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>What an edit makes of a workshop.</summary>
/// <param name="Workshop">As it would be; what could be understood is in it, also where something is asked.</param>
/// <param name="Ask">What has to be asked first.</param>
public sealed record WorkshopPlan(Workshop Workshop, WorkshopAsk Ask = WorkshopAsk.None)
{
    /// <summary>The doubt behind <see cref="WorkshopAsk.When"/>.</summary>
    public WhenDoubt? Doubt { get; init; }

    /// <summary>Days that are known while the hours are not.</summary>
    public DateSpan? Days { get; init; }

    /// <summary>Hours that are known while the days are not.</summary>
    public ClockSpan? Hours { get; init; }

    /// <summary>Id of the session that the edit is about, which a date alone puts right.</summary>
    public string? Session { get; init; }

    /// <summary>The words that were not understood, for the question.</summary>
    public string? Quoted { get; init; }
}
