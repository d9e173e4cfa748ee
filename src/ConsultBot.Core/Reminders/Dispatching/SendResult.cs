namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>What a channel said to a message.</summary>
public enum SendResult
{
    /// <summary>It took it.</summary>
    Taken,

    /// <summary>Later, please: 412, 429, 502, 503, 504 or no answer.</summary>
    Later,

    /// <summary>The person blocked or removed the bot, or the conversation is gone: this channel is over for the person.</summary>
    ChannelOver,

    /// <summary>It will never take this message.</summary>
    Refused,
}
