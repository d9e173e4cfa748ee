using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One message, event or other happening of a conversation, in either direction. Which members mean something depends on
/// <see cref="Type"/>; the interfaces name them. Source: Bot Framework protocol, Activity schema 3.1.
/// </summary>
/// <remarks>
/// <see cref="Value"/> and <see cref="ChannelData"/> of a received activity are <see cref="JsonElement"/>; date-like texts in
/// them stay texts.
/// </remarks>
public partial class Activity
    : ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity,
    IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity,
    IInvokeActivity, IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity,
    ISuggestionActivity, ITraceActivity, ITypingActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(
        string type = null, string id = null, DateTimeOffset? timestamp = null, DateTimeOffset? localTimestamp = null,
        string serviceUrl = null, string channelId = null, ChannelAccount from = null, ConversationAccount conversation = null,
        ChannelAccount recipient = null, string textFormat = null, string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null, IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null, IList<MessageReaction> reactionsRemoved = null, string topicName = null,
        bool? historyDisclosed = null, string locale = null, string text = null, string speak = null, string inputHint = null,
        string summary = null, SuggestedActions suggestedActions = null, IList<Attachment> attachments = null,
        IList<Entity> entities = null, object channelData = null, string action = null, string replyToId = null,
        string label = null, string valueType = null, object value = null, string name = null,
        ConversationReference relatesTo = null, string code = null, DateTimeOffset? expiration = null, string importance = null,
        string deliveryMode = null, IList<string> listenFor = null, IList<TextHighlight> textHighlights = null,
        SemanticAction semanticAction = null, string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonPropertyName("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    [JsonPropertyName("localTimezone")]
    public string LocalTimezone { get; set; }

    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonPropertyName("from")]
    public ChannelAccount From { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonPropertyName("recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonPropertyName("textFormat")]
    public string TextFormat { get; set; }

    [JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonPropertyName("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    [JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    [JsonPropertyName("topicName")]
    public string TopicName { get; set; }

    [JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("speak")]
    public string Speak { get; set; }

    [JsonPropertyName("inputHint")]
    public string InputHint { get; set; }

    [JsonPropertyName("summary")]
    public string Summary { get; set; }

    [JsonPropertyName("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonPropertyName("attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonPropertyName("entities")]
    public IList<Entity> Entities { get; set; }

    [JsonPropertyName("channelData")]
    public object ChannelData { get; set; }

    [JsonPropertyName("action")]
    public string Action { get; set; }

    [JsonPropertyName("replyToId")]
    public string ReplyToId { get; set; }

    [JsonPropertyName("label")]
    public string Label { get; set; }

    [JsonPropertyName("valueType")]
    public string ValueType { get; set; }

    [JsonPropertyName("value")]
    public object Value { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonPropertyName("code")]
    public string Code { get; set; }

    [JsonPropertyName("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    [JsonPropertyName("importance")]
    public string Importance { get; set; }

    [JsonPropertyName("deliveryMode")]
    public string DeliveryMode { get; set; }

    [JsonPropertyName("listenFor")]
    public IList<string> ListenFor { get; set; }

    [JsonPropertyName("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    [JsonPropertyName("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    [JsonPropertyName("callerId")]
    public string CallerId { get; set; }

    /// <summary>Members that the protocol does not name; null if there were none. They survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Unknown { get; set; }
}
