namespace ConsultBot.Core.Reminders;

/// <summary>How somebody wants to be reminded.</summary>
public sealed record ReminderPreferences
{
    public static ReminderPreferences None { get; } = new();

    public bool IsAllMuted { get; init; }

    /// <summary>Ids of workshops about which the person wants no reminders.</summary>
    public IReadOnlyList<string> Muted { get; init; } = [];

    /// <summary>"msteams", "directline" or "mail": tried first; null for the usual order.</summary>
    public string? Channel { get; init; }

    /// <summary>Where e-mail goes; null where the person gave none.</summary>
    public string? Mail { get; init; }

    /// <summary>True: the reminders of a day in one message; false: each by itself; null: in one message where they are <see cref="Digests.DigestRule.Many"/> or more.</summary>
    public bool? Digest { get; init; }

    /// <summary>Conversations that refused the bot for good: keys as ConversationKey writes them.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>Whether a reminder about a workshop is unwanted. Moves and cancellations are told all the same to who comes, unless everything is muted.</summary>
    public bool Mutes(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return IsAllMuted || (Muted.Contains(reminder.Workshop) && reminder.Occasion is not (ReminderOccasion.Moved or ReminderOccasion.Cancelled));
    }
}
