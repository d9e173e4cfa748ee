namespace Microsoft.Bot.Schema;

/// <summary>Reactions were put on a message or taken off it.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}
