namespace ConsultBot.Core.Workshops;

/// <summary>How far a workshop is.</summary>
public enum WorkshopStatus
{
    /// <summary>Seen by organizers only.</summary>
    Draft,
    Announced,

    /// <summary>It will take place.</summary>
    Confirmed,
    Held,
    Cancelled,
}
