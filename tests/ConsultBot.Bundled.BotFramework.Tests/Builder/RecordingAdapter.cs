using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

/// <summary>Keeps what reaches the channel, and gives each activity the next number as its id.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<string> Deleted { get; } = [];

    public static Activity Incoming(string type = ActivityTypes.Message) => new(
        type, id: "in", serviceUrl: "http://x/", channelId: "test", from: new ChannelAccount("user"),
        conversation: new ConversationAccount(id: "c"), recipient: new ChannelAccount("bot"));

    public Task RunAsync(ITurnContext turnContext, BotCallbackHandler callback) =>
        RunPipelineAsync(turnContext, callback, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select(activity => new ResourceResponse($"{Sent.IndexOf(activity) + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }
}
