using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Dialogs;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Bot.Teams;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Speaking;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ConsultBot.Bot;

/// <summary>Receives the activities of every channel: greets who arrives, hands messages to the dialogs.</summary>
public sealed class ConsultationBot : TeamsActivityHandler
{
    private readonly RootDialog _root;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;
    private readonly EnquiryTelling _telling;
    private readonly KnowledgeSearch _search;
    private readonly RequestBook _requests;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;

    /// <param name="root">Where every message begins.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">What the conversation has established.</param>
    /// <param name="telling">Tells what the secretariat has answered meanwhile.</param>
    /// <param name="search">Serves the compose box of Teams.</param>
    /// <param name="requests">Recognises "try again".</param>
    /// <param name="state">Holds the open dialogs.</param>
    public ConsultationBot(RootDialog root, Replies replies, ConversationMemory memory, EnquiryTelling telling, KnowledgeSearch search, RequestBook requests, ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        (_root, _replies, _memory, _telling, _search, _requests) = (root, replies, memory, telling, search, requests);
        _dialogs = state.CreateProperty<DialogState>("dialogs");
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        TurnLocale.Set(turnContext, await _memory.GetLanguageAsync(turnContext, cancellationToken));
        await _telling.TellWaitingAsync(turnContext, cancellationToken);
        await TakeUpAsync(turnContext, cancellationToken);
        await _root.RunAsync(turnContext, _dialogs, cancellationToken);
    }

    /// <summary>"Try again" after a failure stands for what was written then; any other message lets that be.</summary>
    private async Task TakeUpAsync(ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        if (await _memory.TakeUnansweredAsync(turn, cancellationToken) is { } kept && _requests.Find(turn.Activity.Text ?? string.Empty) == Request.Again)
        {
            kept.PutInto(((ITurnContext)turn).Activity);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            var language = await _memory.GetLanguageAsync(turnContext, cancellationToken);
            await turnContext.SendActivityAsync(_replies.Greeting(language), cancellationToken);
        }
    }

    /// <summary>Silent: in Teams the installation is greeted, and whoever joins a team has not asked for anything.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Action != InstallationUpdateActionTypes.Add)
        {
            // A new version in place of another: they know the bot.
            return;
        }

        var language = await _memory.GetLanguageAsync(turnContext, cancellationToken);
        await turnContext.SendActivityAsync(
            TeamsConversations.IsAmongOthers(turnContext.Activity) ? _replies.Message(Phrase.Of("Teams.GroupGreeting"), language) : _replies.Greeting(language), cancellationToken);
    }

    /// <summary>A question that was put in other words is answered anew; inside a form the message stays what it was.</summary>
    protected override async Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var language = await _memory.GetLanguageAsync(turnContext, cancellationToken);
        if ((await _dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken)).DialogStack.Count > 0)
        {
            await turnContext.SendActivityAsync(_replies.Message(Phrase.Of("Teams.Edited"), language), cancellationToken);
            return;
        }

        TurnLocale.Set(turnContext, language);
        await _memory.ForgetExchangeAsync(turnContext, AnswerIds.Of(turnContext.Activity), cancellationToken);
        await _root.RunAsync(turnContext, _dialogs, cancellationToken);
    }

    /// <summary>The words of a message that was deleted are forgotten.</summary>
    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return _memory.ForgetExchangeAsync(turnContext, AnswerIds.Of(turnContext.Activity), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(query);
        var typed = query.Parameters?.FirstOrDefault(parameter => parameter?.Name == "search")?.Value?.ToString() ?? string.Empty;
        return Task.FromResult(_search.Find(typed, ((ITurnContext)turnContext).Activity.Locale, Math.Max(0, query.QueryOptions?.Skip ?? 0)));
    }
}
