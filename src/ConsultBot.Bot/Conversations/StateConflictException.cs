namespace ConsultBot.Bot.Conversations;

/// <summary>The state was written by another turn after this one had read it.</summary>
public sealed class StateConflictException : Exception
{
    /// <inheritdoc/>
    public StateConflictException()
        : base("The state was written by another turn after this one had read it.")
    {
    }

    /// <inheritdoc/>
    public StateConflictException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public StateConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
