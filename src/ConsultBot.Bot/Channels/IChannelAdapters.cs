using ConsultBot.Bot.Conversations;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Channels;

/// <summary>Finds the adapter through which a conversation is reached when nobody has just written in it.</summary>
public interface IChannelAdapters
{
    /// <returns>The adapter, and the bot's own id there.</returns>
    (BotAdapter Adapter, string BotId) For(ConversationAddress address);
}
