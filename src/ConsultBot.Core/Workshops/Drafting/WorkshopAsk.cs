namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>What has to be asked before an edit can be shown.</summary>
public enum WorkshopAsk
{
    None,
    Title,
    Days,
    Hours,

    /// <summary>The date or hour as written has a doubt; the choices are with it.</summary>
    When,
    SessionTitle,
    SessionDay,

    /// <summary>There is no session of that number or title.</summary>
    NoSuchSession,

    /// <summary>There is no document of that title.</summary>
    NoSuchDocument,
    Place,
    Number,
    Languages,
    Text,
    DocumentTitle,
    Deadline,

    /// <summary>Delegations that the knowledge base does not have, or none named.</summary>
    Delegations,

    /// <summary>Numbers of headings of effective practices.</summary>
    Headings,

    /// <summary>There is no decision or item of that number.</summary>
    NoSuchItem,

    /// <summary>What came of a workshop is written down once it was held.</summary>
    NotHeld,
}
