namespace ConsultBot.Core.Workshops;

/// <summary>What somebody has not been told yet of the own place.</summary>
public enum SeatNotice
{
    /// <summary>A seat from the waiting list.</summary>
    Promoted,

    /// <summary>Somebody else asked for the place.</summary>
    Named,
}
