using System.Globalization;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Bot.Messages;

/// <summary>How a language writes days and times of day, so that it reads them back the same.</summary>
internal static class CalendarGrammar
{
    /// <summary>"Tuesday 14 September 2027", "14–15 September 2027", "30 September – 2 October 2027".</summary>
    public static string Days(DateSpan days, Language language)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.IsOneDay)
        {
            return $"{Weekday(days.First, language)} {Day(days.First, language)} {MonthAndYear(days.First, language)}";
        }

        var (first, last) = (days.First, days.Last);
        return first.Year == last.Year && first.Month == last.Month
            ? $"{Day(first, language)}–{Day(last, language)} {MonthAndYear(last, language)}"
            : $"{Day(first, language)} {(first.Year == last.Year ? Month(first, language) : MonthAndYear(first, language))} – {Day(last, language)} {MonthAndYear(last, language)}";
    }

    /// <summary>"09:30"; in French "9 h 30".</summary>
    public static string Clock(LocalTime time, Language language) => language == Language.French
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}\u00A0h{(time.Minute > 0 ? $"\u00A0{time.Minute:00}" : string.Empty)}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");

    private static string Weekday(LocalDate day, Language language) =>
        Grammar.Culture(language).DateTimeFormat.GetDayName((DayOfWeek)((int)day.DayOfWeek % 7));

    private static string Day(LocalDate day, Language language) => language == Language.French && day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);

    private static string Month(LocalDate day, Language language)
    {
        var name = Grammar.Culture(language).DateTimeFormat.GetMonthName(day.Month);
        return language == Language.Spanish ? $"de {name}" : name;
    }

    private static string MonthAndYear(LocalDate day, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Month(day, language)}{(language == Language.Spanish ? " de" : string.Empty)} {day.Year:0000}");
}
