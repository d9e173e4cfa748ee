using NodaTime;

namespace ConsultBot.Core.Calendars;

/// <summary>A time of day, or the hours from one to another.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends, on the same day or, of several days, on each or the last; null where only a beginning is said.</param>
public sealed record ClockSpan(LocalTime From, LocalTime? To)
{
    public static ClockSpan At(LocalTime time) => new(time, null);
}
