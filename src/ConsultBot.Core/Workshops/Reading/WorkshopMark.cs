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
    FirstDay,
    SecondDay,
    ThirdDay,
    LastDay,
    ForWorkshop,
    Everyone,
    Except,
    Done,
    Markdown,
    Public,
    Later,
    Earlier,

    /// <summary>Counted back from the beginning.</summary>
    Before,

    /// <summary>Stands before how far something is moved.</summary>
    By,

    /// <summary>Only the beginning is meant.</summary>
    StartsAt,

    /// <summary>Only the end is meant.</summary>
    EndsAt,
    AfterThat,
    ToCalendar,
}
