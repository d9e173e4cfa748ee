namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Where a message with choices is shown, and which buttons fit there.</summary>
/// <param name="ConversationType">As in <c>conversation.conversationType</c>; null where the channel has no kinds.</param>
/// <param name="To">Ids of the people to whom suggested actions are shown; null or empty for all.</param>
internal sealed record ChoiceAudience(string ChannelId, string ConversationType = null, IList<string> To = null)
{
    /// <summary>Characters of a button's title that every channel shows.</summary>
    public const int MaxTitleLength = 20;

    /// <summary>By the channels' documentation: Teams shows suggested actions in personal chats only, three at most.</summary>
    public bool TakesSuggestedActions(int count) => ChannelId switch
    {
        Connector.Channels.Msteams => count <= 3 && ConversationType == "personal",
        Connector.Channels.Facebook => count <= 10,
        Connector.Channels.Line => count <= 13,
        Connector.Channels.Telegram or Connector.Channels.Emulator or Connector.Channels.Directline
            or Connector.Channels.DirectlineSpeech or Connector.Channels.Webchat => count <= 100,
        _ => false,
    };

    public bool TakesCardActions(int count) => ChannelId switch
    {
        Connector.Channels.Facebook => count <= 3,
        Connector.Channels.Msteams => count <= 50,
        Connector.Channels.Line => count <= 99,
        Connector.Channels.Slack or Connector.Channels.Telegram or Connector.Channels.Emulator or Connector.Channels.Directline
            or Connector.Channels.DirectlineSpeech or Connector.Channels.Webchat => count <= 100,
        _ => false,
    };
}
