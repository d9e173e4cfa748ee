using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot;

/// <summary>Events 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Error, "A turn failed, reference {Reference}: {Activity} of {Channel}")]
    public static partial void TurnFailed(this ILogger logger, string reference, string channel, string activity, Exception exception);
}
