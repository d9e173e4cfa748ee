namespace ConsultBot.Core.Commands;

/// <summary>Who may give a command. Each right includes those below it.</summary>
public enum CommandRight
{
    /// <summary>Whoever finds the bot, known or not.</summary>
    Everybody,

    /// <summary>Who accepted an invitation; what they see of a workshop depends on the workshop.</summary>
    Participants,

    /// <summary>Heads of delegation and their alternates, for their own delegation.</summary>
    Heads,

    Organizers,
}
