namespace ConsultBot.Core.Questions.Entities;

/// <summary>What kind of thing a name in a question stands for.</summary>
public enum EntityKind
{
    Process,
    State,
    Organisation,
    Topic,
    Region,
    Heading,
    Term,
}
