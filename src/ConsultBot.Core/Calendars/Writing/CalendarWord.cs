namespace ConsultBot.Core.Calendars.Writing;

/// <summary>What a word or sign does in a written date or time.</summary>
internal enum CalendarWord
{
    /// <summary>Nothing: any other word.</summary>
    Other,

    /// <summary>Digits, or a number in words.</summary>
    Number,
    Month,

    /// <summary>1 Monday to 7 Sunday (ISO 8601).</summary>
    Weekday,

    /// <summary>"st", "th", "er", "º" right after digits.</summary>
    OrdinalMark,

    /// <summary>"the", "le", "el": may stand before a day of the month.</summary>
    Article,

    /// <summary>"on", "at the", "les jours": adds nothing.</summary>
    Filler,

    /// <summary>"of", "de": between day, month and year; begins a range of hours in French and Spanish.</summary>
    Of,

    /// <summary>"from", "du", "desde".</summary>
    From,

    /// <summary>"between", "entre": its other end stands after "and".</summary>
    Between,

    /// <summary>"to", "until", "au", "al", "hasta".</summary>
    To,

    /// <summary>"at".</summary>
    At,

    /// <summary>"à", "a": to or at.</summary>
    ToOrAt,
    And,
    Dash,
    Slash,
    Dot,
    Colon,
    Comma,
    Plus,

    /// <summary>Days from today.</summary>
    RelativeDay,
    Next,
    This,
    Last,

    /// <summary>"in", "dans", "dentro de": before a length of time or a month.</summary>
    In,

    /// <summary>"from now", "hence": after a length of time.</summary>
    FromNow,

    /// <summary>"ago": after a length of time.</summary>
    Ago,

    /// <summary>"il y a", "hace": before a length of time.</summary>
    AgoBefore,

    /// <summary>"en huit", "en quinze": days to add to the coming weekday.</summary>
    WeekdayLater,
    UnitDay,
    UnitWeek,
    UnitMonth,
    UnitYear,

    /// <summary>"h", "hrs", "heures", "horas", "o'clock".</summary>
    Hour,

    /// <summary>0 before noon, 12 after noon.</summary>
    HalfOfDay,

    /// <summary>Minutes after midnight.</summary>
    NamedTime,

    /// <summary>"half past": minutes to add to the hour that follows; negative for "quarter to".</summary>
    MinutesBefore,

    /// <summary>"et demie", "y cuarto": minutes to add to the hour before; negative for "moins le quart".</summary>
    MinutesAfter,

    /// <summary>"early", "mid", "late": which third of a period; 1 to 3.</summary>
    Third,
    Utc,
}
