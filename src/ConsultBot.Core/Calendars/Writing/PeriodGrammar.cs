using NodaTime;
using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Reads stretches that are too wide to be a date: "in May", "early September 2027", "next week".</summary>
internal sealed class PeriodGrammar(LexemeRun run, LocalDate today, bool backwards)
{
    public Mention? Find(int index) => Unit(index) ?? Month(index);

    private Mention? Unit(int index)
    {
        var at = run.Skip(index, In, Article, Filler);
        var (shift, unit) = (run[at].Kind, run[at + 1].Kind) switch
        {
            (Next, UnitWeek or UnitMonth or UnitYear) => (1, at + 1),
            (This, UnitWeek or UnitMonth or UnitYear) => (0, at + 1),
            (Last, UnitWeek or UnitMonth or UnitYear) => (-1, at + 1),
            (UnitWeek or UnitMonth or UnitYear, Next) => (1, at),
            (UnitWeek or UnitMonth or UnitYear, Last) => (-1, at),
            _ => (0, -1),
        };
        return unit < 0 ? null : new Mention(index, at + 2) { Period = Stretch(run[unit].Kind, shift) };
    }

    private DateSpan Stretch(CalendarWord unit, int shift) => unit switch
    {
        UnitWeek => Week(today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(shift)),
        UnitMonth => Whole(today.PlusMonths(shift)),
        _ => new DateSpan(new LocalDate(today.Year + shift, 1, 1), new LocalDate(today.Year + shift, 12, 31)),
    };

    private static DateSpan Week(LocalDate monday) => new(monday, monday.PlusDays(6));

    private static DateSpan Whole(LocalDate day) => new(day.With(DateAdjusters.StartOfMonth), day.With(DateAdjusters.EndOfMonth));

    private Mention? Month(int index)
    {
        var at = run.Skip(index, In);
        var third = run.Is(at, Third) ? run[at].Value : 0;
        at = third > 0 ? run.Skip(at + 1, Dash, Of) : at;
        if (!run.Is(at, CalendarWord.Month) || run.IsDay(at + 1))
        {
            return null;
        }

        var year = run.Skip(at + 1, Of, Comma);
        var hasYear = year - at <= 2 && run.IsYear(year);
        var marked = hasYear || third > 0 || run.Is(index, In);
        if (!marked && (run[at].Length <= 3 || run.WordAt(at).Equals("march", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var month = run[at].Value;
        var month1 = new LocalDate(hasYear ? run[year].Value : YearOf(month), month, 1);
        return new Mention(index, hasYear ? year + 1 : at + 1) { Period = Part(month1, third), IsAside = !marked };
    }

    private int YearOf(int month) => backwards ? (month <= today.Month ? today.Year : today.Year - 1) : month >= today.Month ? today.Year : today.Year + 1;

    /// <summary>Thirds of ten days, as people mean "early" and "late" (the last one takes the rest).</summary>
    private static DateSpan Part(LocalDate month, int third) => third switch
    {
        1 => new DateSpan(month, month.PlusDays(9)),
        2 => new DateSpan(month.PlusDays(10), month.PlusDays(19)),
        3 => new DateSpan(month.PlusDays(20), month.With(DateAdjusters.EndOfMonth)),
        _ => Whole(month),
    };
}
