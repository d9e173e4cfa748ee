namespace ConsultBot.Web.DirectLine;

/// <summary>Events 2100 to 2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Error, "The store is unavailable")]
    public static partial void StoreUnavailable(this ILogger logger, Exception exception);

    [LoggerMessage(2101, LogLevel.Error, "The search for turns that were left behind failed; it is repeated")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);
}
