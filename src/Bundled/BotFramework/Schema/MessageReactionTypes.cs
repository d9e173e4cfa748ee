namespace Microsoft.Bot.Schema;

/// <summary>Reactions that all channels know; Teams has more.</summary>
public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
