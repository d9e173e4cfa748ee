namespace ConsultBot.Core.Calendars;

/// <summary>How often a zone's clocks show an hour on a day.</summary>
public enum HourInZoneKind
{
    Once,

    /// <summary>Clocks are put forward over it.</summary>
    Skipped,

    /// <summary>Clocks are put back over it.</summary>
    Repeated,
}
