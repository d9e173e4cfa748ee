namespace ConsultBot.Core.Calendars.Writing;

internal static class EnglishCalendarWords
{
    public static void AddTo(CalendarLexicon words)
    {
        words.AddSeries(CalendarWord.Month, 1, [.. MonthNames.English]);
        words.AddSeries(CalendarWord.Weekday, 1, "monday|mon", "tuesday|tues|tue", "wednesday|weds|wed", "thursday|thurs|thur|thu", "friday|fri",
            "saturday|sat", "sunday|sun");
        words.AddSeries(CalendarWord.Number, 1, "one|a|an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
        words.AddSeries(CalendarWord.Number, 14, "fourteen", "fifteen");
        words.Add(CalendarWord.OrdinalMark, 0, "st", "nd", "rd", "th");
        words.Add(CalendarWord.Article, 0, "the");
        words.Add(CalendarWord.Filler, 0, "on", "on the", "the days", "days of");
        words.Add(CalendarWord.Of, 0, "of");
        words.Add(CalendarWord.From, 0, "from", "starting", "starting at", "starting on", "starting from", "beginning", "beginning on", "beginning at");
        words.Add(CalendarWord.Between, 0, "between");
        words.Add(CalendarWord.To, 0, "to", "until", "till", "til", "through", "thru", "up to", "ending", "ending at", "ending on", "and ending on", "to the");
        words.Add(CalendarWord.At, 0, "at", "from about", "at about", "as of");
        words.Add(CalendarWord.And, 0, "and");
        AddRelative(words);
        AddTimes(words);
    }

    private static void AddRelative(CalendarLexicon words)
    {
        words.Add(CalendarWord.RelativeDay, 0, "today", "this afternoon", "this morning", "this evening");
        words.Add(CalendarWord.RelativeDay, 1, "tomorrow");
        words.Add(CalendarWord.RelativeDay, 2, "day after tomorrow", "the day after tomorrow");
        words.Add(CalendarWord.RelativeDay, -1, "yesterday");
        words.Add(CalendarWord.RelativeDay, -2, "day before yesterday", "the day before yesterday");
        words.Add(CalendarWord.Next, 0, "next", "coming", "the coming", "the next");
        words.Add(CalendarWord.This, 0, "this");
        words.Add(CalendarWord.Last, 0, "last", "past");
        words.Add(CalendarWord.In, 0, "in", "within");
        words.Add(CalendarWord.FromNow, 0, "from now", "from today", "hence", "later");
        words.Add(CalendarWord.Ago, 0, "ago");
        words.Add(CalendarWord.UnitDay, 1, "day", "days");
        words.Add(CalendarWord.UnitWeek, 1, "week", "weeks");
        words.Add(CalendarWord.UnitWeek, 2, "fortnight");
        words.Add(CalendarWord.UnitMonth, 1, "month", "months");
        words.Add(CalendarWord.UnitYear, 1, "year", "years");
        words.Add(CalendarWord.Third, 1, "early", "early in", "the beginning of", "beginning of", "start of", "the start of");
        words.Add(CalendarWord.Third, 2, "mid", "the middle of", "middle of");
        words.Add(CalendarWord.Third, 3, "late", "late in", "end of", "the end of", "at the end of");
    }

    private static void AddTimes(CalendarLexicon words)
    {
        words.Add(CalendarWord.Hour, 0, "h", "hrs", "hr", "hours", "o'clock", "o clock");
        words.Add(CalendarWord.HalfOfDay, 0, "am", "a m", "in the morning");
        words.Add(CalendarWord.HalfOfDay, 12, "pm", "p m", "in the afternoon", "in the evening", "at night");
        words.Add(CalendarWord.NamedTime, 12 * 60, "noon", "midday", "12 noon", "at noon");
        words.Add(CalendarWord.NamedTime, 0, "midnight", "at midnight");
        words.Add(CalendarWord.MinutesBefore, 30, "half past", "half");
        words.Add(CalendarWord.MinutesBefore, 15, "quarter past", "a quarter past");
        words.Add(CalendarWord.MinutesBefore, -15, "quarter to", "a quarter to");
    }
}
