namespace Microsoft.Bot.Schema;

/// <summary>Mentions, which Teams leaves in the text of a message that is addressed to the bot.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient is not null && activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the mentions of one account out of the text.</summary>
    /// <returns>The text that is left, which is also the activity's text now; null if it has none.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        if (string.IsNullOrEmpty(activity.Text))
        {
            return activity.Text;
        }

        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var shown = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (shown.Length > 0)
            {
                activity.Text = activity.Text.Replace(shown, string.Empty, StringComparison.OrdinalIgnoreCase);
            }
        }

        return activity.Text = activity.Text.Trim();
    }

    /// <inheritdoc cref="RemoveMentionText"/>
    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient?.Id);
}
