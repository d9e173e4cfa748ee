namespace Microsoft.Bot.Schema;

/// <content>The activity as one of its kinds: null unless <see cref="Type"/> says that kind.</content>
public partial class Activity
{
    public ICommandActivity AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    public ICommandResultActivity AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() =>
        IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() =>
        IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() =>
        IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IHandoffActivity AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() =>
        IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public ISuggestionActivity AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <returns>Also true for a subtype of the kind, such as "message/draft".</returns>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
