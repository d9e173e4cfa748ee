using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory for tests: it runs turns and queues what the bot sends.</summary>
public partial class TestAdapter : BotAdapter
{
    private int _lastId;

    /// <param name="sendTraceActivity">Whether traces are queued like replies.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(CreateConversation("Convo1", "User1", "Bot", channelId), sendTraceActivity)
    {
    }

    /// <param name="conversation">Default is a conversation of "User1" and "Bot" in the channel "test".</param>
    /// <param name="sendTraceActivity">Whether traces are queued like replies.</param>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("Convo1");
        EnableTrace = sendTraceActivity;
    }

    public bool EnableTrace { get; set; }

    /// <summary>The language of the user's messages; default is "en-us".</summary>
    public string Locale { get; set; } = "en-us";

    public ConversationReference Conversation { get; set; }

    /// <returns>A conversation of that id in the channel "test"; the members' ids are their names in lower case.</returns>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        CreateConversation(name, user, bot, "test");

    /// <returns>This adapter.</returns>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <returns>A message from the user.</returns>
    public Activity MakeActivity(string text = null)
    {
        var message = new Activity(ActivityTypes.Message) { Text = text, Locale = Locale };
        message.ApplyConversationReference(Conversation, isIncoming: true);
        message.Id = NextId();
        return message;
    }

    public virtual Task SendTextToBotAsync(
        string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Runs a turn; what the activity leaves open is filled in from <see cref="Conversation"/>.</summary>
    public async Task ProcessActivityAsync(
        Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        Address(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        Address(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse;
    }

    /// <summary>Opens another conversation, forgets what was queued, and runs a turn with its conversation update.</summary>
    public async Task CreateConversationAsync(
        string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString());
        using var context = CreateTurnContext(update);
        await callback(context, cancellationToken).ConfigureAwait(false);
    }

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference CreateConversation(string name, string user, string bot, string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, id: name, name: name),
        User = Account(user, RoleTypes.User),
        Bot = Account(bot, RoleTypes.Bot),
    };

    private static ChannelAccount Account(string name, string role)
    {
#pragma warning disable CA1308 // Ids are lower case in this channel.
        return new ChannelAccount(name.ToLowerInvariant(), name, role);
#pragma warning restore CA1308
    }

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private void Address(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Conversation ??= Conversation.Conversation;
        activity.From ??= Conversation.User;
        activity.Recipient ??= Conversation.Bot;
        activity.Id ??= NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
    }
}
