using NodaTime;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Fills in what a written day leaves out, and says where it can't.</summary>
/// <param name="today">Days without a year are this one or later.</param>
/// <param name="around">What is spoken of: a day without a month is in its month; null for nothing.</param>
/// <param name="backwards">Whether days without a year are today or earlier.</param>
internal sealed class DayResolver(LocalDate today, DateSpan? around, bool backwards)
{
    private const int YearsTried = 9;

    /// <param name="last">The other end of a range, or null.</param>
    public Mention Mention(int index, int next, string quoted, DayWords first, DayWords? last)
    {
        var mention = new Mention(index, next);
        if (first.Counted.Count > 1 && last is null)
        {
            return mention with { Doubt = new WhenDoubt(WhenDoubtKind.WhichWeek, quoted, [.. first.Counted.Select(DateSpan.Of)], []) };
        }

        var readings = Orientations(first, last).Select(pair => Span(pair.First, pair.Last)).OfType<Reading>().ToList();
        var right = readings.Where(reading => reading.Weekdays).Select(reading => reading.Days).Distinct().ToList();
        return right switch
        {
            [var only] => mention with { Days = only },
            { Count: > 1 } => mention with { Doubt = new WhenDoubt(WhenDoubtKind.DayOrMonth, quoted, right, []) },
            _ => mention with { Doubt = Doubt(quoted, first, last, readings) },
        };
    }

    private WhenDoubt Doubt(string quoted, DayWords first, DayWords? last, List<Reading> readings)
    {
        if (readings.Count > 0)
        {
            var nearest = NearestWith(first.Weekday, readings[0].Days);
            return new WhenDoubt(WhenDoubtKind.WeekdayDiffers, quoted, [readings[0].Days, .. nearest], []);
        }

        var endsFirst = last is not null && Filled(first, last) is var (from, to) && Day(from, null) is { } begin && Day(to, begin) is { } end && end < begin;
        return new WhenDoubt(endsFirst ? WhenDoubtKind.EndsBeforeItBegins : WhenDoubtKind.NoSuchDay, quoted, [], []);
    }

    /// <summary>The span with the same length that begins on the weekday said, the nearest within half a week.</summary>
    private static DateSpan[] NearestWith(int? weekday, DateSpan days)
    {
        if (weekday is null || weekday == (int)days.First.DayOfWeek)
        {
            return [];
        }

        var shift = (weekday.Value - (int)days.First.DayOfWeek + 10) % 7 - 3;
        return [new DateSpan(days.First.PlusDays(shift), days.Last.PlusDays(shift))];
    }

    /// <summary>Both ways round for numbers only; the ends of a range are written alike.</summary>
    private static IEnumerable<(DayWords First, DayWords? Last)> Orientations(DayWords first, DayWords? last)
    {
        yield return (first, last);
        if ((first.IsNumeric && (last is null or { IsNumeric: true })) || (last is { IsNumeric: true } && !first.HasMonth && first.Day == last.Day))
        {
            yield return (first.Swapped, last?.Swapped);
        }
    }

    private Reading? Span(DayWords first, DayWords? last)
    {
        if (last is null)
        {
            return Day(first, null) is { } day ? new Reading(DateSpan.Of(day), Fits(first, day)) : null;
        }

        var (from, to) = Filled(first, last);
        if (Day(from, null) is not { } begin || Day(to, begin) is not { } end)
        {
            return null;
        }

        var year = first is { Year: null, Month: not null } && last.Year is not null && end < begin ? begin.PlusYears(-1) : begin;
        return end < year ? null : new Reading(new DateSpan(year, end), Fits(first, year) && Fits(last, end));
    }

    private static bool Fits(DayWords words, LocalDate day) => words.Weekday is null || words.Weekday == (int)day.DayOfWeek;

    /// <summary>Month and year are often written once for both ends.</summary>
    private static (DayWords First, DayWords Last) Filled(DayWords first, DayWords last)
    {
        var month = first.Month ?? (first.Counted.Count > 0 ? null : last.Month);
        var from = first with { Month = month, Year = first.Year ?? last.Year };
        var to = last with { Month = last.Month ?? (last.Counted.Count > 0 ? null : first.Month), Year = last.Year ?? first.Year };
        return (from, to);
    }

    /// <param name="begin">The first day of the range, where it is the end of one.</param>
    private LocalDate? Day(DayWords words, LocalDate? begin)
    {
        if (words.Counted.Count > 0)
        {
            return words.Counted.FirstOrDefault(day => begin is null || day >= begin, words.Counted[0]) is var day && begin is not null && day < begin
                ? day.PlusDays(7) : words.Counted[0];
        }

        return (words.Month, words.Year) switch
        {
            (null, _) => InMonth(words.Day!.Value, begin),
            (var month, { } year) => Valid(year, month.Value, words.Day!.Value),
            (var month, null) => InYear(words, month.Value, begin),
        };
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private LocalDate? InYear(DayWords words, int month, LocalDate? begin)
    {
        var from = begin ?? today;
        var years = backwards && begin is null ? Enumerable.Range(0, YearsTried).Select(back => from.Year - back) : Enumerable.Range(from.Year, YearsTried);
        if (around is not null && begin is null && Valid(around.First.Year, month, words.Day!.Value) is { } near && near >= today)
        {
            return near;
        }

        return years.Select(year => Valid(year, month, words.Day!.Value)).FirstOrDefault(day => day is not null && (backwards && begin is null ? day <= from : day >= from));
    }

    private LocalDate? InMonth(int day, LocalDate? begin)
    {
        var start = begin ?? (around is not null && around.Last >= today ? around.First : today);
        var month = new LocalDate(start.Year, start.Month, 1);
        var earliest = begin ?? today;
        for (var ahead = 0; ahead <= 12; ahead++)
        {
            var tried = month.PlusMonths(backwards && begin is null ? -ahead : ahead);
            if (Valid(tried.Year, tried.Month, day) is { } found && (backwards && begin is null ? found <= today : found >= earliest))
            {
                return found;
            }
        }

        return null;
    }

    private sealed record Reading(DateSpan Days, bool Weekdays);
}
