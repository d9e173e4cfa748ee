using System.Globalization;
using NodaTime;

namespace ConsultBot.Core.Knowledge;

/// <summary>A date as precise as its source gives it: a year, a month of a year, or a day.</summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12, or null.</param>
    /// <param name="day">A day of that month, or null; only with a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (month is null && day is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(day), "A day needs a month.");
        }

        First = new LocalDate(year, month ?? 1, day ?? 1);
        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The first day that the date can mean.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that the date can mean.</summary>
    public LocalDate Last => Day is not null ? First : Month is not null ? First.With(DateAdjusters.EndOfMonth) : new LocalDate(Year, 12, 31);

    /// <param name="text">"2005", "2005-05" or "2005-05-19" (ISO 8601).</param>
    /// <returns>The date, or null when the text is none.</returns>
    public static PartialDate? Find(string? text)
    {
        var parts = text?.Split('-') ?? [];
        if (parts is not ([{ Length: 4 }] or [{ Length: 4 }, { Length: 2 }] or [{ Length: 4 }, { Length: 2 }, { Length: 2 }]))
        {
            return null;
        }

        var numbers = new int[parts.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            if (!int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at]))
            {
                return null;
            }
        }

        return Exists(numbers) ? new PartialDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null) : null;
    }

    /// <summary>By first day; of two that begin alike the vaguer comes first.</summary>
    public int CompareTo(PartialDate? other) =>
        other is null ? 1 : First.CompareTo(other.First) is var order and not 0 ? order : other.Last.CompareTo(Last);

    /// <summary>ISO 8601, as precise as the date.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <param name="date">Year, month and day, or the first of them.</param>
    private static bool Exists(int[] date) =>
        date[0] > 0 && (date.Length < 2 || date[1] is >= 1 and <= 12) && (date.Length < 3 || (date[2] >= 1 && date[2] <= DateTime.DaysInMonth(date[0], date[1])));
}
