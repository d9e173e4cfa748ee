namespace ConsultBot.Core.Workshops.Reading;

/// <summary>What somebody wants of workshops. The words stand in dialogs/phrases/workshops.</summary>
public enum WorkshopAct
{
    // Organizers plan.
    Schedule,
    Move,
    AddSession,
    RemoveSession,
    SetChair,
    SetVenue,
    Rename,
    SetCapacity,
    SetSeats,
    SetDeadline,
    AddDocument,
    DocumentReceived,
    DocumentPublished,
    SetInterpretation,
    SetWorkingLanguages,
    SetPartners,
    SetContact,
    Invite,
    ShowList,
    MoveSession,
    SetSpeakers,
    SetConfidential,
    RemoveDocument,
    SetHeadings,
    SetVisibility,
    SetOpening,
    AddDecision,
    RemoveDecision,
    AddFollowUp,
    FollowUpDone,
    RemoveFollowUp,
    Announce,
    Confirm,
    MarkHeld,
    Cancel,
    FindTime,
    MarkAttended,
    MarkAbsent,
    VisaSent,

    // Participants take part.
    Register,
    Withdraw,
    Decline,
    ConfirmPlace,
    VisaNeeded,

    /// <summary>Asks for a seat for somebody else.</summary>
    NameDelegate,

    /// <summary>Gives the place of somebody else back.</summary>
    ReleaseDelegate,

    // Anyone who may see a workshop asks.
    Next,
    When,
    Where,
    Agenda,
    Chair,
    Documents,
    Registered,
    Changed,
    Languages,
    Summary,
    Participants,

    /// <summary>What is still to be settled, and who has not answered.</summary>
    Missing,
    SeatsLeft,
    Contact,
    Facts,
    Overview,
    Calendar,

    /// <summary>Participants as a file, and badges: for organizers.</summary>
    Export,

    // The personal calendar subscription.
    Feed,
    FeedRenew,
    FeedRevoke,

    // About what is being planned.
    Yes,
    No,
    Drop,
    ShowDraft,
    ShowForm,

    /// <summary>A date, an hour or a city alone: puts right what was just shown.</summary>
    Correct,
}
