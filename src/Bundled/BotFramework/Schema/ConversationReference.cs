using System.Globalization;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A point in a conversation that the bot can come back to later.</summary>
public class ConversationReference
{
    public ConversationReference()
    {
    }

    public ConversationReference(
        string activityId = null, ChannelAccount user = null, ChannelAccount bot = null, ConversationAccount conversation = null,
        string channelId = null, string serviceUrl = null)
        : this(null, activityId, user, bot, conversation, channelId, serviceUrl)
    {
    }

    public ConversationReference(
        CultureInfo locale, string activityId = null, ChannelAccount user = null, ChannelAccount bot = null,
        ConversationAccount conversation = null, string channelId = null, string serviceUrl = null)
    {
        Locale = locale?.Name;
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    [JsonPropertyName("activityId")]
    public string ActivityId { get; set; }

    [JsonPropertyName("user")]
    public ChannelAccount User { get; set; }

    [JsonPropertyName("bot")]
    public ChannelAccount Bot { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The event that a turn begins with which the bot starts by itself.</summary>
    /// <returns>An activity from the user to the bot, so that replies to it reach the user.</returns>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
