using NodaTime;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>A day as written, before what is missing is filled in.</summary>
/// <param name="Next">The place after it.</param>
internal sealed record DayWords(int Next)
{
    public int? Day { get; init; }

    public int? Month { get; init; }

    public int? Year { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>Written "3/4": day and month can be taken the other way round.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>A number alone: a day only beside another that has a month.</summary>
    public bool IsBare { get; init; }

    /// <summary>Days counted from today: more than one where the words leave it open.</summary>
    public IReadOnlyList<LocalDate> Counted { get; init; } = [];

    public bool HasMonth => Month is not null;

    public DayWords Swapped => this with { Day = Month, Month = Day };
}
