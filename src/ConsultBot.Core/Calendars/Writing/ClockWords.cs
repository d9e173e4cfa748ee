using NodaTime;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>A time of day as written.</summary>
/// <param name="Hour">0 to 24 as written, or more where it is wrong.</param>
/// <param name="Minute">0 to 59, or more where it is wrong.</param>
/// <param name="Half">0 before noon, 12 after noon, null where it isn't said.</param>
/// <param name="Certainty">How sure it is that a time is meant.</param>
/// <param name="IsFull">Written so that no half of the day is needed ("14h", "09:30", "noon").</param>
/// <param name="Next">The place after it.</param>
internal sealed record ClockWords(int Hour, int Minute, int? Half, ClockCertainty Certainty, bool IsFull, int Next)
{
    /// <summary>An hour from 1 to 6 that may be before dawn or in the afternoon.</summary>
    public bool IsOpen => Half is null && !IsFull && Hour is >= 1 and <= 6;

    /// <summary>The time, with a half of the day where it needs one; null where no clock shows it.</summary>
    public LocalTime? At(int? half)
    {
        var hour = half switch
        {
            0 when Hour == 12 => 0,
            12 when Hour < 12 => Hour + 12,
            _ => Hour,
        };
        return hour is >= 0 and <= 23 && Minute is >= 0 and <= 59 ? new LocalTime(hour, Minute) : null;
    }
}
