using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: the activity that came in, the ways to answer it, and what middleware put between.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];
    private readonly bool _ownsState;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        _ownsState = true;
    }

    /// <summary>Another activity in the same turn: state, handlers and buffered replies are those of <paramref name="turnContext"/>.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var same = turnContext as TurnContext;
        BufferedReplyActivities = same?.BufferedReplyActivities ?? [];
        _onSendActivities = same?._onSendActivities ?? [];
        _onUpdateActivity = same?._onUpdateActivity ?? [];
        _onDeleteActivity = same?._onDeleteActivity ?? [];
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    /// <summary>The language of the turn, a BCP 47 tag; null if the channel gave none.</summary>
    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>Replies of a turn with <see cref="DeliveryModes.ExpectReplies"/>, which go back in the response of the request.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSendActivities.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdateActivity.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDeleteActivity.Add(handler);
        return this;
    }

    /// <exception cref="ArgumentNullException">The text is empty.</exception>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        return SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There must be at least one activity.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(Outgoing((Activity)activity, reference));
        }

        return SendThrough(0);

        Task<ResourceResponse[]> SendThrough(int handler) => handler < _onSendActivities.Count
            ? _onSendActivities[handler](this, outgoing, () => SendThrough(handler + 1))
            : DeliverAsync(outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var changed = Outgoing((Activity)activity, Activity.GetConversationReference());
        return UpdateThrough(0);

        Task<ResourceResponse> UpdateThrough(int handler) => handler < _onUpdateActivity.Count
            ? _onUpdateActivity[handler](this, changed, () => UpdateThrough(handler + 1))
            : Adapter.UpdateActivityAsync(this, changed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThrough(0);

        Task DeleteThrough(int handler) => handler < _onDeleteActivity.Count
            ? _onDeleteActivity[handler](this, conversationReference, () => DeleteThrough(handler + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed && _ownsState)
        {
            _disposed = true;
            TurnState.Dispose();
        }
    }

    private static Activity Outgoing(Activity activity, ConversationReference reference)
    {
        activity.ApplyConversationReference(reference);
        activity.Attachments ??= [];
        activity.Entities ??= [];
        if (string.IsNullOrEmpty(activity.Type))
        {
            activity.Type = ActivityTypes.Message;
        }

        if (activity.Type == ActivityTypes.Message && string.IsNullOrEmpty(activity.InputHint))
        {
            activity.InputHint = InputHints.AcceptingInput;
        }

        return activity;
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities);
        if (activities.FindLast(activity => activity.Type == ActivityTypesEx.InvokeResponse) is { } invokeResponse)
        {
            TurnState.Set(BotAdapter.InvokeResponseKey, invokeResponse);
        }

        return [.. activities.Select(_ => new ResourceResponse())];
    }
}
