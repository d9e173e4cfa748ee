using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Who joined and left, what was installed, and reactions.</content>
public partial class ActivityHandler
{
    /// <summary>Calls the handlers of members unless the bot itself is the only one that joined or left.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var (added, removed) = (turnContext.Activity.MembersAdded, turnContext.Activity.MembersRemoved);
        var botId = turnContext.Activity.Recipient?.Id;
        if (added?.Any(member => member.Id != botId) == true)
        {
            return OnMembersAddedAsync(added, turnContext, cancellationToken);
        }

        return removed?.Any(member => member.Id != botId) == true
            ? OnMembersRemovedAsync(removed, turnContext, cancellationToken)
            : Task.CompletedTask;
    }

    /// <param name="membersAdded">All that joined at once; the bot may be among them.</param>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="membersRemoved">All that left at once; the bot may be among them.</param>
    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual async Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken).ConfigureAwait(false);
        }

        if (turnContext.Activity.ReactionsRemoved is { } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    protected virtual Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Teams says "add-upgrade" and "remove-upgrade" when it replaces a version; they count as add and remove.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            InstallationUpdateActionTypes.Add or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            InstallationUpdateActionTypes.Remove or "remove-upgrade" =>
                OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    protected virtual Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
