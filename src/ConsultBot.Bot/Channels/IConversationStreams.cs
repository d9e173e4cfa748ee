namespace ConsultBot.Bot.Channels;

/// <summary>Tells whoever reads along that a conversation went on. Nothing is kept here: the log is what counts.</summary>
public interface IConversationStreams
{
    /// <summary>Says that the conversation's log grew.</summary>
    void Wake(string conversationId);

    /// <summary>Hands a frame to those who read along at this moment, such as "is typing".</summary>
    /// <param name="activityJson">One activity in Direct Line's JSON; never logged.</param>
    void Push(string conversationId, string activityJson);

    /// <summary>Reads along until the result is disposed. The ninth reader of a conversation closes the oldest one's stream.</summary>
    ConversationReader Open(string conversationId);
}
