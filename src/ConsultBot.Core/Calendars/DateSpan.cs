using NodaTime;

namespace ConsultBot.Core.Calendars;

/// <summary>One day, or several in a row.</summary>
public sealed record DateSpan
{
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public DateSpan(LocalDate first, LocalDate last)
    {
        if (last < first)
        {
            throw new ArgumentException("The last day is before the first.", nameof(last));
        }

        (First, Last) = (first, last);
    }

    public LocalDate First { get; }

    /// <summary>Included; the same as <see cref="First"/> for a single day.</summary>
    public LocalDate Last { get; }

    public bool IsOneDay => First == Last;

    /// <summary>1 for a single day.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;

    public static DateSpan Of(LocalDate day) => new(day, day);

    public bool Contains(LocalDate day) => First <= day && day <= Last;

    public bool Overlaps(DateSpan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First <= other.Last && other.First <= Last;
    }
}
