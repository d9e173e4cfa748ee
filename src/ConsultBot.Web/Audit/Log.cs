namespace ConsultBot.Web.Audit;

/// <summary>Events 2400 to 2499.</summary>
internal static partial class Log
{
    [LoggerMessage(2400, LogLevel.Error, "{Count} refusals could not be put on record ({Action}); they are counted on")]
    public static partial void RefusalsNotRecorded(this ILogger logger, int count, string action, Exception exception);

    [LoggerMessage(2401, LogLevel.Error, "The record of refusals failed; it is written in a minute")]
    public static partial void RefusalsUnwritable(this ILogger logger, Exception exception);
}
