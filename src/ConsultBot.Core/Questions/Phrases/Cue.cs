namespace ConsultBot.Core.Questions.Phrases;

/// <summary>What a word or phrase of a question points at, whatever the language. The words stand in dialogs/phrases.</summary>
public enum Cue
{
    // What is asked about a process.
    Members,
    Observers,

    /// <summary>States that are listed as interested and are no members.</summary>
    Interested,

    /// <summary>The role of a participant, which is neither a member nor an observer.</summary>
    Participants,

    /// <summary>Who chairs: the office, or who holds it.</summary>
    Chair,
    ViceChair,
    Secretariat,

    /// <summary>When a process began.</summary>
    Start,
    Topics,
    Priorities,

    /// <summary>Whether a process is active.</summary>
    Status,

    /// <summary>The region that a process belongs to.</summary>
    RegionOf,

    /// <summary>What a process is for.</summary>
    Aim,

    /// <summary>The full name, or other names.</summary>
    Name,

    /// <summary>An outline of it: "tell me about ..."</summary>
    Everything,

    // What kind of thing is meant.

    /// <summary>A word for any process: "process", "RCP", "dialogue".</summary>
    AnyProcess,

    /// <summary>A word for any state: "country", "government".</summary>
    AnyState,

    /// <summary>A word for any organisation: "agency", "body".</summary>
    AnyOrganisation,

    /// <summary>The matrix of the major processes (Annex A of the IOM paper).</summary>
    Matrix,

    // How it is asked.
    HowMany,
    Which,
    Who,
    Where,
    When,

    /// <summary>Asks for a meaning: "what is", "define".</summary>
    WhatIs,

    /// <summary>Asks what letters stand for.</summary>
    Acronym,

    /// <summary>A form of "to be", "to have" or "to do" that asks or tells.</summary>
    IsIt,

    /// <summary>Asks for a list: "list", "name all".</summary>
    Enumerate,

    /// <summary>Somebody takes part, in whatever role: "belongs to", "is in".</summary>
    TakesPart,

    /// <summary>Asks in which role somebody takes part.</summary>
    RoleOf,

    /// <summary>Asks how or why, or for an example: no list or date answers.</summary>
    Explain,

    /// <summary>Puts several side by side.</summary>
    Compare,

    /// <summary>Orders two things: "older", "more members"; not "the oldest".</summary>
    Comparative,

    /// <summary>Asks what several share.</summary>
    Common,

    /// <summary>What one has and another has too: "the same year as", "shares a chair with".</summary>
    Same,

    /// <summary>As much as another has: "as many members as".</summary>
    AsMany,

    /// <summary>"Founded in", "dating from": a beginning as a condition; <see cref="Start"/> asks for it.</summary>
    Founded,

    /// <summary>"Dealing with": a subject as a condition; <see cref="Topics"/> asks for it.</summary>
    Discusses,

    /// <summary>"Chaired by": who chairs as a condition; <see cref="Chair"/> asks for it.</summary>
    Chairs,

    /// <summary>Supports a process without being its secretariat.</summary>
    Supports,

    /// <summary>"Which ones": what is asked for was named before.</summary>
    WhichOnes,

    // Conditions.
    Not,
    Without,

    /// <summary>Sets apart what is known already: "besides the 5+5", "apart from".</summary>
    Besides,
    Before,
    After,
    Since,
    Until,
    Between,

    /// <summary>Says that a number means ten years: "the nineties".</summary>
    Decade,

    /// <summary>"In", "among": what follows is the place.</summary>
    In,
    And,
    Or,
    But,
    Both,
    MoreThan,
    FewerThan,
    AtLeast,
    AtMost,

    /// <summary>An end of an order of size: "the largest".</summary>
    Most,

    /// <summary>The other end of it.</summary>
    Fewest,

    /// <summary>An end of an order of time: "the oldest".</summary>
    First,

    /// <summary>The other end of it.</summary>
    Last,

    /// <summary>What follows in a list that was told: "the following one".</summary>
    Next,

    /// <summary>What goes before it.</summary>
    Previous,

    /// <summary>"Official", "formal": says something of a secretariat, and of roles and names no more than they are.</summary>
    Official,

    /// <summary>"A secretariat of its own".</summary>
    Own,

    /// <summary>"Only African members": nothing else may be there.</summary>
    Only,

    /// <summary>"The only one": there is one alone.</summary>
    Sole,

    /// <summary>A full member, and no observer.</summary>
    Full,
    All,

    /// <summary>"In any other role".</summary>
    Other,

    // The International Agenda for Migration Management.

    /// <summary>The headings under which the effective practices stand.</summary>
    Heading,

    /// <summary>The common understandings.</summary>
    Understanding,

    /// <summary>The effective practices.</summary>
    Practice,

    /// <summary>A part of a heading.</summary>
    Subheading,

    /// <summary>Says that a number is that of an item: "no. 12", "number".</summary>
    NumberSign,

    // The conversation itself.

    /// <summary>Leans on what was named before: "it", "they".</summary>
    Pronoun,

    /// <summary>Goes on from the question before: "and", "what about".</summary>
    AlsoAbout,

    /// <summary>Asks for today: "at present", "currently".</summary>
    Now,
    Greeting,
    Thanks,
    Farewell,

    /// <summary>Asks what the bot can do.</summary>
    Help,

    /// <summary>Puts right what was understood: "no, I meant ..."</summary>
    Correction,

    /// <summary>Asks whether the sources say the same.</summary>
    Agree,

    // A question that no fact answers, whatever it names.

    /// <summary>A time to come: "will", "next year".</summary>
    Future,

    /// <summary>A set phrase whose words mean something else than they do one by one: "political will" is no time to come.</summary>
    SetPhrase,

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

    /// <summary>The time of asking, which the sources may be behind: "currently", "at the moment".</summary>
    Present,

    /// <summary>Begins a question for yes or no: "does ...", "a-t-elle", "¿tiene ...?"</summary>
    Whether,

    /// <summary>Asks whether there is something at all: "is there", "existe-t-il", "¿hay ...?"</summary>
    Exists,

    /// <summary>Says that something has something: "has", "dispose de", "tiene".</summary>
    Possesses,

    /// <summary>Says something of all of a kind: "every process", "chaque", "todos los".</summary>
    Every,

    /// <summary>Asks whether two names mean one thing: "the same as", "la même chose que".</summary>
    SameThing,

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

    /// <summary>Advice on a person's own case.</summary>
    IndividualCase,

    /// <summary>Data of other people.</summary>
    OtherPeople,

    /// <summary>Tells the bot what to be or do.</summary>
    Instruction,

    /// <summary>Talk beyond courtesy.</summary>
    SmallTalk,

    /// <summary>A right that somebody has, as in "the right to stay": nobody is asked to be the judge of what is right.</summary>
    Entitlement,

    /// <summary>To get something for somebody: "book", "find me".</summary>
    Fetch,

    /// <summary>What people send somebody for: a taxi, a table, a flight.</summary>
    Service,

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
