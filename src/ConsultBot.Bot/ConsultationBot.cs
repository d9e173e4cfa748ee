using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Dialogs;
using ConsultBot.Bot.Enquiries;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot;

/// <summary>Receives the activities of every channel: greets who arrives, hands messages to the dialogs.</summary>
public sealed class ConsultationBot : ActivityHandler
{
    private readonly RootDialog _root;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;
    private readonly EnquiryTelling _telling;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;

    public ConsultationBot(RootDialog root, Replies replies, ConversationMemory memory, EnquiryTelling telling, ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        (_root, _replies, _memory, _telling) = (root, replies, memory, telling);
        _dialogs = state.CreateProperty<DialogState>("dialogs");
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        TurnLocale.Set(turnContext, await _memory.GetLanguageAsync(turnContext, cancellationToken));
        await _telling.TellWaitingAsync(turnContext, cancellationToken);
        await _root.RunAsync(turnContext, _dialogs, cancellationToken);
    }

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
}
