using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: the activity that came in, and the ways to answer it.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    /// <summary>Services and values that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but traces was sent in this turn.</summary>
    bool Responded { get; }

    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler behind those that are there.</summary>
    /// <returns>This context.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);

    /// <inheritdoc cref="OnDeleteActivity"/>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <inheritdoc cref="OnDeleteActivity"/>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <returns>What the channel answered, in the order of <paramref name="activities"/>.</returns>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <param name="activity">Its id names the activity that it replaces.</param>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
}
