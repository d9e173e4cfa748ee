using ConsultBot.Core.Conversations;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Takes in what people do: it is in the log before the caller hears of it, and its turn runs afterwards.</summary>
public sealed class DirectLineConversations(
    IConversationLog log, IConversationStreams streams, ConversationTurns turns, ChannelAccount bot, TimeProvider time)
{
    /// <summary>The id of the activity that tells the bot who takes part; a conversation has one, so a bot greets once.</summary>
    private const string StartId = "start";

    /// <summary>Begins a conversation; one that has begun stays as it is.</summary>
    /// <param name="conversationId">At most 256 characters.</param>
    /// <param name="locale">BCP 47; null when the client did not say.</param>
    /// <returns>True when it was new.</returns>
    public async Task<bool> StartAsync(string conversationId, string userId, string? locale, CancellationToken cancellationToken)
    {
        if (await log.LastPositionAsync(conversationId, cancellationToken) > 0)
        {
            return false;
        }

        var user = new ChannelAccount { Id = userId };
        var json = DirectLineJson.WriteStart(StartId, conversationId, user, bot, locale, time.GetUtcNow());
        var positions = await log.AppendAsync(conversationId, [new LogEntry(StartId, json, OpensTurn: true)], cancellationToken);
        turns.Request(conversationId, positions[0]);
        return true;
    }

    /// <summary>Logs a post and has its turn run. "Is typing" is let go.</summary>
    /// <returns>The activity's id.</returns>
    public async Task<string> PostAsync(
        string conversationId, string userId, PostedActivity posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posted);
        if (posted.Type != ActivityTypes.Typing)
        {
            var entry = new LogEntry(posted.Id, posted.ToJson(conversationId, userId, time.GetUtcNow()), OpensTurn: true);
            var positions = await log.AppendAsync(conversationId, [entry], cancellationToken);
            streams.Wake(conversationId);
            turns.Request(conversationId, positions[0]);
        }

        return posted.Id;
    }
}
