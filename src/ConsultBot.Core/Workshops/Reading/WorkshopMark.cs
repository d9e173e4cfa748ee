namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Words that say what the words after them are.</summary>
public enum WorkshopMark
{
    About,
    ChairedBy,
    To,
    In,
    AfterLunch,
    AfterSession,
    AtTheEnd,
    AtTheBeginning,
    Speakers,
    Session,
    Online,
    PerDelegation,
    Seats,
    Due,
    InLanguage,
    InvitedOnly,
    Parallel,
    Confidential,
    Issue,
    Names,
    Delegations,
    Nothing,
    Hours,
    Minutes,
    Since,
    Waiting,
}
