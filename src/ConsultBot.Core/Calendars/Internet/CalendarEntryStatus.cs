namespace ConsultBot.Core.Calendars.Internet;

/// <summary>RFC 5545, 3.8.1.11.</summary>
public enum CalendarEntryStatus
{
    Tentative,
    Confirmed,

    /// <summary>It stays in a feed, so that calendars that hold it learn of it.</summary>
    Cancelled,
}
