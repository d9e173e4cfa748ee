namespace ConsultBot.Core.Workshops;

/// <summary>What of a workshop can change.</summary>
public enum WorkshopField
{
    /// <summary>There was no such workshop before.</summary>
    Created,
    Title,
    Status,
    Days,
    Hours,
    Zone,
    Venue,
    Address,
    City,
    HostState,
    OnlineLink,
    Headings,
    Partners,
    WorkingLanguages,
    Interpretation,
    SessionAdded,
    SessionRemoved,

    /// <summary>Its day or hours.</summary>
    SessionTime,

    SessionChair,

    /// <summary>That they changed, not who they are: a history outlives what may be known of a speaker.</summary>
    SessionSpeakers,

    /// <summary>Anything else about it.</summary>
    SessionDetails,
    DocumentAdded,
    DocumentRemoved,
    DocumentDetails,
    Capacity,
    SeatsPerDelegation,
    RegistrationOpens,
    RegistrationCloses,
    Visibility,
    ListVisibility,
    Invited,
    Contact,
    DecisionAdded,
    DecisionRemoved,
    FollowUpAdded,
    FollowUpRemoved,
    FollowUpDone,
}
