namespace Microsoft.Bot.Schema;

/// <summary>A request body is no activity; the message says why and holds nothing of the body.</summary>
internal sealed class MalformedActivityException(string message, Exception innerException = null)
    : FormatException(message, innerException);
