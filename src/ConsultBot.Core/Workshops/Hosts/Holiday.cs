using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Workshops.Hosts;

/// <summary>A day that comes every year, on a fixed date or counted from Easter Sunday.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Month">1 to 12; 0 for one that is counted from Easter.</param>
/// <param name="Day">Of that month.</param>
/// <param name="FromEaster">Days after Easter Sunday of the Gregorian calendar; negative before it.</param>
public sealed record Holiday(LocalText Name, int Month, int Day, int FromEaster)
{
    /// <returns>The day in that year, or null where the year has none (29 February).</returns>
    public LocalDate? In(int year) =>
        Month == 0 ? Easter(year).PlusDays(FromEaster)
        : Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? new LocalDate(year, Month, Day)
        : null;

    /// <summary>The "anonymous Gregorian algorithm" (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }
}
