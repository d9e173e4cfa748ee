using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot.Channels;

/// <summary>Events 1100 to 1199.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Error, "The turn at position {Position} failed; it stays open and is tried again later")]
    public static partial void TurnFailed(this ILogger logger, long position, Exception exception);

    [LoggerMessage(1101, LogLevel.Warning, "The turn at position {Position} was cut off by the stop; it stays open and runs at the next start")]
    public static partial void TurnCutOff(this ILogger logger, long position);

    [LoggerMessage(1102, LogLevel.Error, "The open turns of a conversation could not be read; they are tried again later")]
    public static partial void OpenTurnsUnreadable(this ILogger logger, Exception exception);
}
