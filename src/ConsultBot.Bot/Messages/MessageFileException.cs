namespace ConsultBot.Bot.Messages;

/// <summary>A file of dialogs/ is missing or is not of its form.</summary>
public sealed class MessageFileException : Exception
{
    /// <inheritdoc/>
    public MessageFileException()
    {
    }

    /// <inheritdoc/>
    public MessageFileException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public MessageFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
