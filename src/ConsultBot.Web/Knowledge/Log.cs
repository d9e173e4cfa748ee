namespace ConsultBot.Web.Knowledge;

/// <summary>Events 2300 to 2399.</summary>
internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Error, "The knowledge in use could not be warmed up; the first questions take longer")]
    public static partial void WarmUpFailed(this ILogger logger, Exception exception);
}
