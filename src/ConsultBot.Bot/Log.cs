using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot;

/// <summary>Events 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Error, "A turn failed, reference {Reference}: {Activity} of {Channel}")]
    public static partial void TurnFailed(this ILogger logger, string reference, string channel, string activity, Exception exception);

    [LoggerMessage(1005, LogLevel.Error, "The message of the failed turn {Reference} could not be kept")]
    public static partial void MessageNotKept(this ILogger logger, string reference, Exception exception);

    [LoggerMessage(1006, LogLevel.Warning, "A turn is late, reference {Reference}: the person on {Channel} was told")]
    public static partial void TurnLate(this ILogger logger, string reference, string channel);

    [LoggerMessage(1001, LogLevel.Warning, "The answer to question {Number} did not reach its conversation on {Channel}; it is tried again")]
    public static partial void EnquiryNotDelivered(this ILogger logger, int number, string channel, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "Answers of the secretariat could not be delivered; the next look tries again")]
    public static partial void DeliveryFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1003, LogLevel.Warning, "A notice about a place at workshop {Workshop} did not reach its conversation on {Channel}; it is tried again")]
    public static partial void SeatNoticeNotDelivered(this ILogger logger, string workshop, string channel, Exception exception);

    [LoggerMessage(1004, LogLevel.Error, "Notices about places could not be delivered; the next look tries again")]
    public static partial void SeatNoticesFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1010, LogLevel.Warning, "The store of reminders failed; it is tried again")]
    public static partial void ReminderStoreFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1011, LogLevel.Warning, "Delivery {Delivery} ended without an outcome; it is tried again")]
    public static partial void ReminderNotSent(this ILogger logger, string delivery, Exception exception);

    [LoggerMessage(1012, LogLevel.Information, "The lease of delivery {Delivery} ended before it was settled")]
    public static partial void ReminderClaimLost(this ILogger logger, string delivery);

    [LoggerMessage(1013, LogLevel.Error, "Reminders could not be brought up to date with their workshops; the next look tries again")]
    public static partial void ReminderUpkeepFailed(this ILogger logger, Exception exception);
}
