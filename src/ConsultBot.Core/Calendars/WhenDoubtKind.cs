namespace ConsultBot.Core.Calendars;

/// <summary>Why a written date or time can't be taken as it stands.</summary>
public enum WhenDoubtKind
{
    /// <summary>"03/04": which number is the month?</summary>
    DayOrMonth,

    /// <summary>"Monday 15 September 2027" is a Wednesday.</summary>
    WeekdayDiffers,

    /// <summary>"next Tuesday" on a Monday, or "Tuesday" on a Tuesday.</summary>
    WhichWeek,

    /// <summary>"31 September".</summary>
    NoSuchDay,

    /// <summary>"from 16 to 14 September".</summary>
    EndsBeforeItBegins,

    /// <summary>"at 2": night or afternoon?</summary>
    MorningOrAfternoon,

    /// <summary>"25:00".</summary>
    NoSuchTime,
}
