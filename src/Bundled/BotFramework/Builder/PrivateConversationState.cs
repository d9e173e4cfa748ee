namespace Microsoft.Bot.Builder;

/// <summary>What the bot remembers of a user in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <exception cref="InvalidOperationException">The activity names no channel, no conversation or no sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{ChannelOf(turnContext)}/conversations/{ConversationOf(turnContext)}/users/{UserOf(turnContext)}";
}
