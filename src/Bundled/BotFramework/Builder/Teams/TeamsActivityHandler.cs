using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot that also has methods for what only Teams sends.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    private const string Query = "composeExtension/query";

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity is { ChannelId: Channels.Msteams, Name: Query }
            ? CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, QueryOf(turnContext.Activity.Value), cancellationToken).ConfigureAwait(false))
            : await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>What is shown in the compose box; 501 unless overridden.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity is { ChannelId: Channels.Msteams, MembersAdded: { } added }
            ? OnTeamsMembersAddedDispatchAsync(added, TeamOf(turnContext.Activity.ChannelData), turnContext, cancellationToken)
            : base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    /// <param name="teamInfo">Null outside a team.</param>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return IsTeamsEvent(turnContext.Activity, "editMessage")
            ? OnTeamsMessageEditAsync(turnContext, cancellationToken)
            : base.OnMessageUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return IsTeamsEvent(turnContext.Activity, "softDeleteMessage")
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static bool IsTeamsEvent(IActivity activity, string name) =>
        activity.ChannelId == Channels.Msteams && Member(activity.ChannelData, "eventType") is { ValueKind: JsonValueKind.String } type && type.GetString() == name;

    private static TeamInfo TeamOf(object channelData) =>
        Member(channelData, "team") is { ValueKind: JsonValueKind.Object } team ? team.Deserialize<TeamInfo>(ActivityJson.Options) : null;

    private static JsonElement? Member(object channelData, string name) =>
        channelData is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var member) ? member : null;

    private static MessagingExtensionQuery QueryOf(object value)
    {
        try
        {
            return value is JsonElement { ValueKind: JsonValueKind.Object } json
                ? json.Deserialize<MessagingExtensionQuery>(ActivityJson.Options)
                : throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }
}
