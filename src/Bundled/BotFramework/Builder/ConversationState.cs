namespace Microsoft.Bot.Builder;

/// <summary>What the bot remembers of a conversation, whoever takes part in it.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <exception cref="InvalidOperationException">The activity names no channel or no conversation.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{ChannelOf(turnContext)}/conversations/{ConversationOf(turnContext)}";
}
