namespace ConsultBot.Core.Knowledge;

/// <summary>In what capacity somebody takes part in a process.</summary>
public enum Role
{
    Member,

    /// <summary>The CIS Conference's "interested" states.</summary>
    Interested,

    /// <summary>The column "Observers, Partners".</summary>
    Observer,

    /// <summary>"Participant status" of organisations.</summary>
    Participant,
    Chair,
    CoChair,
    ViceChair,
    PresidencyProTempore,
}
