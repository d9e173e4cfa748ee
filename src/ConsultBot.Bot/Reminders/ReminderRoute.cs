using ConsultBot.Bot.Conversations;

namespace ConsultBot.Bot.Reminders;

/// <summary>A way to somebody.</summary>
/// <param name="Key">The conversation's key, or "mail".</param>
/// <param name="Address">Where the conversation is; null for e-mail.</param>
/// <param name="Mail">The e-mail address; null for a conversation.</param>
public sealed record ReminderRoute(string Key, ConversationAddress? Address, string? Mail)
{
    /// <summary>In place of a conversation's key; no channel is called so.</summary>
    public const string MailKey = "mail";

    /// <summary>The embedded Direct Line drops a message whose id it has seen, and has no limits.</summary>
    public bool IsOwnChannel => Address is { ServiceUrl.Length: 0 };
}
