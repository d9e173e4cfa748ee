namespace ConsultBot.Core.Knowledge;

/// <summary>What happened, or is to happen.</summary>
public enum EventKind
{
    Meeting,

    /// <summary>A session of a body that meets in numbered sessions, such as the IOM Council.</summary>
    Session,
    Workshop,
    Conference,
    Publication,

    /// <summary>The beginning of a process, an initiative or a programme.</summary>
    Launch,

    /// <summary>A text was agreed on.</summary>
    Adoption,
    Decision,
    Other,
}
