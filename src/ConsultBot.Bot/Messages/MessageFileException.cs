namespace ConsultBot.Bot.Messages;

/// <summary>A file of dialogs/ is missing or is not of its form.</summary>
public sealed class MessageFileException : Exception
{
    public MessageFileException()
    {
    }

    public MessageFileException(string message)
        : base(message)
    {
    }

    public MessageFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
