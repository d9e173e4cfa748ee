namespace ConsultBot.Core.Calendars.Writing;

/// <summary>How sure it is that a number is a time of day.</summary>
internal enum ClockCertainty
{
    /// <summary>A number alone: only beside another time, or after "at".</summary>
    Bare,

    /// <summary>"9.30": may be a figure.</summary>
    Likely,

    /// <summary>"9:30", "14h", "2 pm", "noon".</summary>
    Sure,
}
