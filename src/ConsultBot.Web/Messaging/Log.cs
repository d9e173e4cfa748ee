namespace ConsultBot.Web.Messaging;

/// <summary>Events 2200 to 2299.</summary>
internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Warning, "A request to /api/messages is refused with {Status}: {Reason}")]
    public static partial void RequestRefused(this ILogger logger, int status, string reason);

    [LoggerMessage(2201, LogLevel.Error, "The keys of {Metadata} could not be fetched; those at hand serve until they are a day old")]
    public static partial void KeysUnreachable(this ILogger logger, Uri metadata, Exception exception);

    [LoggerMessage(2202, LogLevel.Error, "The metadata at {Metadata} name no keys that the bot can use")]
    public static partial void KeysUnusable(this ILogger logger, Uri metadata);

    [LoggerMessage(2204, LogLevel.Error, "The sign-in provider does not answer at {Address}")]
    public static partial void ProviderUnreachable(this ILogger logger, Uri address, Exception exception);

    [LoggerMessage(2203, LogLevel.Warning, "The channel answered {Status}; the call is tried again in {Milliseconds} ms")]
    public static partial void CallRepeated(this ILogger logger, int status, long milliseconds);
}
