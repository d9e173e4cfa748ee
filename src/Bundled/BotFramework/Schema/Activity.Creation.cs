namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity(ActivityTypes.ContactRelationUpdate);

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <param name="valueType">Default is the name of the type of <paramref name="value"/>.</param>
    public static ITraceActivity CreateTraceActivity(
        string name, string valueType = null, object value = null, string label = null) => new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>A message from this activity's recipient back to its sender.</summary>
    /// <param name="text">Default is an empty text.</param>
    /// <param name="locale">Default is the language of this activity.</param>
    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A note for debugging tools, addressed like a reply to this activity.</summary>
    /// <param name="valueType">Default is the name of the type of <paramref name="value"/>.</param>
    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    private Activity Answer(string type) => new(type)
    {
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = Recipient is null ? null : new ChannelAccount(Recipient.Id, Recipient.Name),
        Recipient = From is null ? null : new ChannelAccount(From.Id, From.Name),
        ReplyToId = ReferenceId,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is null
            ? null
            : new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
    };
}
