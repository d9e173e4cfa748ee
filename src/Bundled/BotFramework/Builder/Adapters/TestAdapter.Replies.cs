using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What the bot sends, until a test takes it.</content>
public partial class TestAdapter
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = [];

    /// <summary>What the bot has sent and nobody has taken yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = [];

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);
            await TakeAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var found = Replace(activity.Id, activity);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Replace(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    /// <returns>The oldest reply in the queue, taken out of it; null if there is none.</returns>
    public IActivity GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>Waits for a reply if there is none.</summary>
    /// <exception cref="OperationCanceledException">No reply came before cancellation.</exception>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return reply;
            }

            _waiting.Enqueue(waiting);
        }

        using var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task.ConfigureAwait(false);
    }

    private async Task TakeAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(milliseconds, cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.Trace when !EnableTrace:
                break;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                Enqueue(activity);
                break;
            default:
                Enqueue(activity);
                break;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Replace(string id, Activity replacement)
    {
        lock (_lock)
        {
            var queued = ActiveQueue.ToArray();
            if (!Array.Exists(queued, activity => activity.Id == id))
            {
                return false;
            }

            ActiveQueue.Clear();
            foreach (var activity in queued)
            {
                if (activity.Id != id)
                {
                    ActiveQueue.Enqueue(activity);
                }
                else if (replacement is not null)
                {
                    ActiveQueue.Enqueue(replacement);
                }
            }

            return true;
        }
    }
}
