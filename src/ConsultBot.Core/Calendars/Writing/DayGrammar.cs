using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads one written day: "Tuesday, 14 September 2027", "14/09/27", "the 16th", "3 de mayo".</summary>
internal sealed class DayGrammar(LexemeRun run, RelativeDays relative)
{
    /// <returns>The day that begins at the place, or null.</returns>
    public DayWords? Find(int index)
    {
        if (relative.Find(index) is { } counted)
        {
            return counted;
        }

        var weekday = run.Is(index, Weekday) ? run[index].Value : (int?)null;
        var at = weekday is null ? index : run.Skip(index + 1, Comma);
        var article = run.Is(at, Article) || run.Is(at, Filler) || run.EndsWithArticle(at - 1);
        at = run.Skip(at, Article, Filler);
        var day = Named(at) ?? Numeric(at) ?? Alone(at, article, weekday);
        return day is null ? null : day with { Weekday = weekday };
    }

    private DayWords? Named(int at)
    {
        if (run[at] is { Kind: Number, Digits: 1 or 2 } or { Kind: Number, Value: 1, Digits: 0 })
        {
            var month = run.Skip(at + 1, Of);
            return run.MonthAt(month) is { } named && month - at <= 2 ? WithYear(new DayWords(month + 1) { Day = run[at].Value, Month = named }) : null;
        }

        var first = run.Is(at + 1, Article) ? at + 2 : at + 1;
        var isDay = run.Is(at, Month) && run.IsDay(first) && !IsClock(first) && !run.IsTight(first + 1, Slash);
        return isDay ? WithYear(new DayWords(first + 1) { Day = run[first].Value, Month = run[at].Value }) : null;
    }

    private DayWords WithYear(DayWords day)
    {
        var at = run.Skip(day.Next, Of, Comma);
        return at - day.Next <= 1 && run.IsYear(at) ? day with { Year = run[at].Value, Next = at + 1 } : day;
    }

    private DayWords? Numeric(int at)
    {
        if (!run.Is(at, Number) || run[at].Digits == 0)
        {
            return null;
        }

        var sign = run[at + 1].Kind;
        if (sign is not (Slash or Dot or Dash) || !run.IsTight(at + 1, sign) || !run.Is(at + 2, Number))
        {
            return null;
        }

        var third = run.IsTight(at + 3, sign) && run.Is(at + 4, Number);
        return third ? OfThree(at, sign) : sign == Slash ? OfTwo(at) : null;
    }

    private DayWords? OfThree(int at, CalendarWord sign)
    {
        var (first, second, last) = (run[at], run[at + 2], run[at + 4]);
        var (a, b, c) = (first.Value, second.Value, last.Value);
        var read = new DayWords(at + 5);
        return (first.Digits, second.Digits, last.Digits) switch
        {
            (4, <= 2, <= 2) => run.IsYear(at) ? read with { Year = a, Month = b, Day = c } : null,
            ( <= 2, <= 2, 4) => run.IsYear(at + 4) ? read with { Day = a, Month = b, Year = c, IsNumeric = sign != Dot } : null,
            ( <= 2, <= 2, 2) => read with { Day = a, Month = b, Year = 2000 + c, IsNumeric = sign != Dot },
            _ => null,
        };
    }

    /// <summary>Not "24/7", not two days of a month that follows, and nothing that no calendar has.</summary>
    private DayWords? OfTwo(int at)
    {
        var (a, b) = (run[at], run[at + 2]);
        var isDate = a.Digits <= 2 && b.Digits <= 2 && (a.Value, b.Value) != (24, 7) && (a.Value is >= 1 and <= 12 || b.Value is >= 1 and <= 12)
            && a.Value is >= 1 and <= 31 && b.Value is >= 1 and <= 31;
        var monthFollows = run.MonthAt(run.Skip(at + 3, Of)) is not null;
        return isDate && !monthFollows ? new DayWords(at + 3) { Day = a.Value, Month = b.Value, IsNumeric = true } : null;
    }

    /// <summary>"the 16th", "le 16", "Tuesday 14"; a bare number is kept for the other end of a range.</summary>
    private DayWords? Alone(int at, bool article, int? weekday)
    {
        if (!run.IsDay(at) || IsClock(at) || run[at + 1].Kind is UnitDay or UnitWeek or UnitMonth or UnitYear or Plus)
        {
            return null;
        }

        var isDay = weekday is not null || (article && (run[at].IsOrdinal || !run.Is(at - 1, Filler) || run.EndsWithArticle(at - 1)) && !IsEnglishCount(at));
        return new DayWords(at + 1) { Day = run[at].Value, IsBare = !isDay };
    }

    /// <summary>"the 16 delegates" is no day: English marks it ("the 16th").</summary>
    private bool IsEnglishCount(int at) => !run[at].IsOrdinal && run.WordAt(at - 1).EndsWith("the", StringComparison.OrdinalIgnoreCase);

    private bool IsClock(int at) =>
        run.IsTight(at + 1, Colon) || run[at + 1].Kind is Hour or HalfOfDay or MinutesAfter || (run.IsTight(at + 1, Dot) && run[at + 2] is { Kind: Number, Digits: 2 });
}
