using NodaTime;
using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads days counted from today: "tomorrow", "in two weeks", "next Tuesday", "mardi en huit".</summary>
/// <param name="run">The text.</param>
/// <param name="today">From which is counted.</param>
/// <param name="around">What is spoken of: a weekday inside it is that day; null for nothing.</param>
/// <param name="backwards">Whether a weekday alone is the last one instead of the next.</param>
/// <param name="isRomance">Whether the text is French or Spanish.</param>
internal sealed class RelativeDays(LexemeRun run, LocalDate today, DateSpan? around, bool backwards, bool isRomance)
{
    public DayWords? Find(int index) => run[index].Kind switch
    {
        RelativeDay => Said(index + 1, today.PlusDays(run[index].Value)),
        In => Ahead(run.Skip(index + 1, Article), 1, Other),
        AgoBefore => Ahead(index + 1, -1, Other),
        Number => Ahead(index, 1, FromNow) ?? Ahead(index, -1, Ago),
        _ => OfWeek(index),
    };

    private static DayWords Said(int next, params IReadOnlyList<LocalDate> days) => new(next) { Counted = days };

    /// <param name="closing">The word that must follow, or Other for none.</param>
    private DayWords? Ahead(int index, int direction, CalendarWord closing)
    {
        if (!run.Is(index, Number) || run[index].Value > 1000 || !IsUnit(run[index + 1].Kind))
        {
            return null;
        }

        if (closing != Other && !run.Is(index + 2, closing))
        {
            return null;
        }

        var next = closing == Other ? index + 2 : index + 3;
        var amount = direction * run[index].Value * run[index + 1].Value;
        return Said(next, Counted(amount, run[index + 1].Kind));
    }

    /// <summary>"huit jours" and "quince días" mean one and two weeks as often as eight and fifteen days.</summary>
    private IReadOnlyList<LocalDate> Counted(int amount, CalendarWord unit) => unit switch
    {
        UnitDay when amount is 8 or 15 && isRomance => [today.PlusDays(amount - 1), today.PlusDays(amount)],
        UnitDay => [today.PlusDays(amount)],
        UnitWeek => [today.PlusWeeks(amount)],
        UnitMonth => [today.PlusMonths(amount)],
        _ => [today.PlusYears(amount)],
    };

    private static bool IsUnit(CalendarWord kind) => kind is UnitDay or UnitWeek or UnitMonth or UnitYear;

    private DayWords? OfWeek(int index)
    {
        var at = run.Skip(index, Article, Filler);
        var lead = run[at].Kind is Next or This or Last ? run[at].Kind : Other;
        var weekday = lead == Other ? at : at + 1;
        if (!run.Is(weekday, Weekday) || HasNumber(weekday + 1))
        {
            return null;
        }

        var day = run[weekday].Value;
        var after = run.Skip(weekday + 1, Of, Article);
        if (WeekAt(after) is { } week)
        {
            return Said(week.Next, Monday(today).PlusWeeks(week.Weeks).PlusDays(day - 1));
        }

        return (lead, run[weekday + 1].Kind) switch
        {
            (Next, _) => Said(weekday + 1, Coming(day, asksInSameWeek: !isRomance)),
            (Last, _) => Said(weekday + 1, Before(day)),
            (This, _) => Said(weekday + 1, ThisWeek(day)),
            (_, Next) => Said(weekday + 2, Coming(day, asksInSameWeek: false)),
            (_, Last) => Said(weekday + 2, Before(day)),
            (_, WeekdayLater) => Said(weekday + 2, After(day).PlusDays(run[weekday + 1].Value)),
            (_, UnitWeek) when run[weekday + 1].Value == 1 => Said(weekday + 2, After(day).PlusDays(7)),
            _ => run[weekday].Length > 3 ? Said(weekday + 1, Alone(day)) : null,
        };
    }

    /// <summary>A weekday before a day of the month, which is then the date.</summary>
    private bool HasNumber(int index)
    {
        var at = run.Skip(index, Comma, Article, Filler);
        var isDay = run.IsDay(at) && !run.IsTight(at + 1, Colon) && run[at + 1].Kind is not (Hour or HalfOfDay or MinutesAfter);
        var isIso = run.IsYear(at) && run.Is(at + 1, Dash);
        return isDay || isIso || (run.MonthAt(at) is not null && run.IsDay(run.Skip(at + 1, Article)));
    }

    /// <summary>"next week", "la semaine prochaine" after a weekday.</summary>
    private (int Weeks, int Next)? WeekAt(int at) => (run[at].Kind, run[at + 1].Kind) switch
    {
        (Next, UnitWeek) or (UnitWeek, Next) => (1, at + 2),
        (This, UnitWeek) => (0, at + 2),
        (Last, UnitWeek) or (UnitWeek, Last) => (-1, at + 2),
        _ => null,
    };

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private LocalDate After(int weekday) => today.Next((IsoDayOfWeek)weekday);

    private LocalDate Before(int weekday) => today.Previous((IsoDayOfWeek)weekday);

    private LocalDate ThisWeek(int weekday) => Monday(today).PlusDays(weekday - 1) is var day && day < today ? After(weekday) : Monday(today).PlusDays(weekday - 1);

    /// <summary>English leaves open whether "next Tuesday" said on a Monday is tomorrow.</summary>
    private IReadOnlyList<LocalDate> Coming(int weekday, bool asksInSameWeek)
    {
        var coming = After(weekday);
        return asksInSameWeek && Monday(coming) == Monday(today) ? [coming, coming.PlusDays(7)] : [coming];
    }

    private IReadOnlyList<LocalDate> Alone(int weekday)
    {
        if (around is not null && Inside(around, weekday) is { } inside)
        {
            return [inside];
        }

        var isToday = (int)today.DayOfWeek == weekday;
        return backwards ? [isToday ? today : Before(weekday)] : isToday ? [today, today.PlusDays(7)] : [After(weekday)];
    }

    private static LocalDate? Inside(DateSpan span, int weekday)
    {
        for (var day = span.First; day <= span.Last && day < span.First.PlusDays(7); day = day.PlusDays(1))
        {
            if ((int)day.DayOfWeek == weekday)
            {
                return day;
            }
        }

        return null;
    }
}
