namespace Microsoft.Bot.Builder;

/// <summary>What the bot remembers of a user in all conversations of a channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <exception cref="InvalidOperationException">The activity names no channel or no sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{ChannelOf(turnContext)}/users/{UserOf(turnContext)}";
}
