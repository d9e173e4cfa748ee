using ConsultBot.Core.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Runs turns of the embedded Direct Line channel. What the bot sends goes to the conversation's log, under ids derived from
/// the activity that it answers and a counter: a turn that is run again after a crash appends nothing twice.</summary>
/// <remarks>An update appends the same id again, a deletion the same id as an event: that is how Web Chat replaces and removes.
/// "Is typing" reaches those who read along and is not logged; traces go nowhere.</remarks>
public sealed class DirectLineAdapter : BotAdapter
{
    /// <summary>The channel id of every activity of this channel, whatever a client says.</summary>
    public const string ChannelId = "directline";

    private static readonly AsyncLocal<string?> Running = new();

    private readonly IConversationLog _log;
    private readonly IConversationStreams _streams;
    private readonly TimeProvider _time;
    private readonly ConversationGates _gates = new();

    /// <param name="log">Gets what the bot sends.</param>
    /// <param name="streams">Wake those who read along in this process.</param>
    /// <param name="time">Dates activities.</param>
    public DirectLineAdapter(IConversationLog log, IConversationStreams streams, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(time);
        (_log, _streams, _time) = (log, streams, time);
    }

    /// <summary>Runs the turn for an activity, after whatever turn of its conversation is running.</summary>
    /// <param name="activity">With an id, a conversation and <see cref="ChannelId"/>.</param>
    /// <param name="callback">The bot, called behind the middleware.</param>
    /// <param name="cancellationToken">Ends the wait and reaches the bot.</param>
    /// <exception cref="InvalidOperationException">Called from inside a turn of the same conversation, which could only wait for itself.</exception>
    public Task RunTurnAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunAsync(activity, isProactive: false, callback, cancellationToken);

    /// <summary>Runs a turn that nobody asked for.</summary>
    /// <param name="botId">Not used: the channel has one bot.</param>
    /// <param name="continuationActivity">Its id is the deduplication key: the same id again sends nothing again. An outgoing activity
    /// that brings an id of its own is deduplicated by that.</param>
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunAsync(continuationActivity, isProactive: true, callback, cancellationToken);

    /// <summary>Runs a turn that nobody asked for, without a deduplication key unless the outgoing activities bring their ids.</summary>
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return RunAsync(reference.GetContinuationActivity(), isProactive: true, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var turn = TurnOf(turnContext);
        var conversationId = turnContext.Activity.Conversation.Id;
        var batch = new LogBatch(_log, _streams, conversationId);
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (activity.Type is ActivityTypes.Typing or ActivityTypes.Trace)
            {
                responses.Add(new ResourceResponse(await PassByAsync(turn, activity, batch, conversationId, cancellationToken)));
                continue;
            }

            var id = turn.IdOf(activity);
            responses.Add(new ResourceResponse(id));
            var json = DirectLineJson.Write(activity, id, turn.ShownId, _time.GetUtcNow());
            await batch.AddAsync(new LogEntry(id, json, OpensTurn: false), cancellationToken);
        }

        await batch.FlushAsync(cancellationToken);
        return [.. responses];
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The activity has no id.</exception>
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        var turn = TurnOf(turnContext);
        var time = await TimeOfAsync(turnContext.Activity.Conversation.Id, activity.Id, cancellationToken);
        var json = DirectLineJson.Write(activity, activity.Id, turn.ShownId, time);
        await AppendAsync(turnContext, turn, json, cancellationToken);
        return new ResourceResponse(activity.Id);
    }

    /// <inheritdoc/>
    public override async Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentException.ThrowIfNullOrEmpty(reference.ActivityId);
        var conversationId = turnContext.Activity.Conversation.Id;
        var time = await TimeOfAsync(conversationId, reference.ActivityId, cancellationToken);
        var removed = new Activity
        {
            Type = ActivityTypes.Event,
            Name = "activityDeleted",
            From = turnContext.Activity.Recipient,
            Conversation = turnContext.Activity.Conversation,
        };
        var json = DirectLineJson.Write(removed, reference.ActivityId, replyToId: null, time);
        await AppendAsync(turnContext, TurnOf(turnContext), json, cancellationToken);
    }

    private static DirectLineTurn TurnOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<DirectLineTurn>()
        ?? throw new InvalidOperationException("The turn was not begun by this adapter.");

    /// <summary>"Is typing" reaches those who read along, behind what was sent before it; a trace reaches nobody.</summary>
    /// <returns>Its id.</returns>
    private async Task<string> PassByAsync(DirectLineTurn turn, Activity activity, LogBatch batch, string conversationId, CancellationToken cancellationToken)
    {
        var id = turn.NextPassingId();
        if (activity.Type == ActivityTypes.Typing)
        {
            await batch.FlushAsync(cancellationToken);
            _streams.Push(conversationId, DirectLineJson.Write(activity, id, turn.ShownId, _time.GetUtcNow()));
        }

        return id;
    }

    private async Task RunAsync(Activity activity, bool isProactive, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        ArgumentException.ThrowIfNullOrEmpty(activity.Conversation?.Id);
        if (Running.Value == activity.Conversation.Id)
        {
            throw new InvalidOperationException("A turn of this conversation is running: send through its own turn context.");
        }

        using (await _gates.EnterAsync(activity.Conversation.Id, cancellationToken))
        {
            Running.Value = activity.Conversation.Id;
            using var context = new TurnContext(this, activity);
            context.TurnState.Set(new DirectLineTurn(activity, isProactive, cancellationToken));
            await RunPipelineAsync(context, callback, cancellationToken);
        }
    }

    private async Task AppendAsync(ITurnContext turnContext, DirectLineTurn turn, string json, CancellationToken cancellationToken)
    {
        var conversationId = turnContext.Activity.Conversation.Id;
        await _log.AppendAsync(conversationId, [new LogEntry(turn.NextId(), json, OpensTurn: false)], cancellationToken);
        _streams.Wake(conversationId);
    }

    /// <summary>When an activity was first sent: a replacement under that time keeps its place on the screen.</summary>
    private async Task<DateTimeOffset> TimeOfAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        const int Page = 200;
        for (var after = 0L; ; after += Page)
        {
            var entries = await _log.ReadAsync(conversationId, after, Page, cancellationToken);
            foreach (var entry in entries)
            {
                if (DirectLineJson.FindTime(entry.Json, activityId) is { } found)
                {
                    return found;
                }
            }

            if (entries.Count < Page)
            {
                return _time.GetUtcNow();
            }
        }
    }
}
