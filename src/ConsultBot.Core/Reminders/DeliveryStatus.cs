namespace ConsultBot.Core.Reminders;

/// <summary>What became of a delivery.</summary>
public enum DeliveryStatus
{
    /// <summary>To be sent when it is due.</summary>
    Waiting,

    /// <summary>The channel took it.</summary>
    Delivered,

    /// <summary>It will not arrive; the reason says why.</summary>
    Failed,

    /// <summary>It was not sent on purpose; the reason says why.</summary>
    Skipped,
}
