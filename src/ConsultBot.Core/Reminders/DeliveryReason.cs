namespace ConsultBot.Core.Reminders;

/// <summary>Why a delivery waits, failed or was skipped.</summary>
public enum DeliveryReason
{
    /// <summary>It waits for its hour, or was delivered.</summary>
    None,

    /// <summary>Waits: it is outside the reader's hours.</summary>
    OutsideHours,

    /// <summary>Waits: the channel asked to slow down, or the limit is used up.</summary>
    SlowedDown,

    /// <summary>Waits: the channel did not answer.</summary>
    ChannelDown,

    /// <summary>Waits: it comes with the reader's next message of the day.</summary>
    ForDigest,

    /// <summary>Failed: no conversation and no e-mail address is known.</summary>
    NoChannel,

    /// <summary>Failed: the person blocked or removed the bot, and nothing else is known.</summary>
    Blocked,

    /// <summary>Failed: the channel refused the message.</summary>
    Refused,

    /// <summary>Failed: it was tried as often as it may.</summary>
    GaveUp,

    /// <summary>Skipped: it would come too late to be of use.</summary>
    TooLate,

    /// <summary>Skipped: the person wants none.</summary>
    Muted,

    /// <summary>Skipped: a later revision took its place.</summary>
    Replaced,

    /// <summary>Skipped: the reminder was undone or recalled, or its workshop was cancelled.</summary>
    Stopped,

    /// <summary>Skipped: the person does not belong to the audience any more.</summary>
    NotConcerned,

    /// <summary>Skipped: the person was erased.</summary>
    Erased,
}
