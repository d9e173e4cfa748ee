namespace ConsultBot.Bot.Channels;

/// <summary>When a turn counts as abandoned, and for how long one may run.</summary>
public sealed class ConversationTurnsOptions
{
    /// <summary>An open turn of another process, or of this one, is taken over after this long. Default 60 s.</summary>
    public TimeSpan AbandonedAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>An open turn from before this process began was most likely cut off by a crash; another instance might still be at it. Default 5 s.</summary>
    public TimeSpan AbandonedByCrashAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The bot is told to stop after this long, and the turn is tried again later. Default 60 s.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(60);
}
