using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class Log
{
    [LoggerMessage(2, LogLevel.Information, "A request to the bot's endpoint is refused with 400: {Reason}")]
    public static partial void RequestMalformed(ILogger logger, string reason);
}
