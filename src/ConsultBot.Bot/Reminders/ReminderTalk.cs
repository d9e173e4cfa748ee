namespace ConsultBot.Bot.Reminders;

/// <summary>What a conversation has established of reminders.</summary>
/// <param name="Got">The one that arrived here last, or null.</param>
/// <param name="Draft">The one that is shown to be confirmed, or null.</param>
/// <param name="Sent">Id of the one that was sent from here last, or null.</param>
/// <param name="IsFresh">Reminders were spoken of in the last exchange.</param>
public sealed record ReminderTalk(ReminderMark? Got, ReminderDraft? Draft, string? Sent, bool IsFresh)
{
    /// <summary>Reminders were not spoken of.</summary>
    public static ReminderTalk None { get; } = new(null, null, null, false);
}
