namespace ConsultBot.Core.Questions.Phrases;

/// <summary>What a word or phrase of a question points at, whatever the language. The words stand in dialogs/phrases.</summary>
public enum Cue
{
    // What is asked about a process.
    Members,
    Observers,
    Interested,
    Participants,
    Chair,
    ViceChair,
    Secretariat,
    Start,
    Topics,
    Priorities,
    Status,
    RegionOf,
    Aim,
    Name,
    Everything,

    // What kind of thing is meant.
    AnyProcess,
    AnyState,
    AnyOrganisation,
    Matrix,

    // How it is asked.
    HowMany,
    Which,
    Who,
    Where,
    When,
    WhatIs,
    Acronym,
    IsIt,
    Enumerate,
    TakesPart,
    RoleOf,
    Explain,
    Compare,

    /// <summary>Orders two things: "older", "more members"; not "the oldest".</summary>
    Comparative,
    Common,
    Founded,
    Discusses,
    Chairs,
    Supports,
    WhichOnes,

    // Conditions.
    Not,
    Without,
    Before,
    After,
    Since,
    Until,
    Between,
    Decade,
    In,
    And,
    Or,
    But,
    Both,
    MoreThan,
    FewerThan,
    AtLeast,
    AtMost,
    Most,
    Fewest,
    First,
    Last,
    Next,
    Previous,

    /// <summary>"Official", "formal": says something of a secretariat, and of roles and names no more than they are.</summary>
    Official,
    Own,

    /// <summary>"Only African members": nothing else may be there.</summary>
    Only,

    /// <summary>"The only one": there is one alone.</summary>
    Sole,
    Full,
    All,
    Other,

    // The International Agenda for Migration Management.
    Heading,
    Understanding,
    Practice,
    NumberSign,

    // The conversation itself.
    Pronoun,
    AlsoAbout,
    Now,
    Greeting,
    Thanks,
    Farewell,
    Help,
    Correction,

    /// <summary>Asks whether the sources say the same.</summary>
    Agree,

    // A question that no fact answers, whatever it names.

    /// <summary>A time to come: "will", "next year".</summary>
    Future,

    /// <summary>What somebody should do.</summary>
    Advice,

    /// <summary>An order by worth: "the best", "most useful".</summary>
    Ranking,

    /// <summary>The reason for something.</summary>
    Why,

    /// <summary>A single meeting, or to hold one.</summary>
    Meeting,

    /// <summary>An order of time is asked for: "chronologically", "by age".</summary>
    Order,

    /// <summary>Begins a question for yes or no: "does ...", "a-t-elle", "¿tiene ...?"</summary>
    Whether,

    // Kinds of events.
    Workshops,
    Conferences,
    Sessions,

    /// <summary>Workshops between the sessions of the IOM Council: those of the International Dialogue on Migration.</summary>
    Intersessional,

    /// <summary>Lay ahead when the source was written.</summary>
    Planned,

    /// <summary>Offers two answers to choose from: "guiding principles or an agenda?"</summary>
    Alternative,

    // What the bot does not do.
    IndividualCase,
    OtherPeople,
    Instruction,
    SmallTalk,

    // Commands.
    Cancel,
    StartOver,
    ChangeLanguage,

    /// <summary>How something turned out: what was concluded, decided, recommended.</summary>
    Outcome,

    /// <summary>What people ask for and the sources do not hold: budgets, telephone numbers, outcomes of later meetings.</summary>
    NotHeld,

    /// <summary>Names of what came after the sources: a question with one of them is newer than they are, whatever its other words find.</summary>
    Younger,

    /// <summary>An example that a text gives is asked for.</summary>
    Example,

    /// <summary>Asks for an amount of money.</summary>
    Money,

    /// <summary>Counts on from the year that was spoken of: "two years later".</summary>
    YearsLater,

    /// <summary>Counts back from it: "two years earlier".</summary>
    YearsEarlier,
}
