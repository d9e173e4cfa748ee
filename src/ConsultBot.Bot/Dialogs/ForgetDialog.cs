using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Removes what a conversation has passed on and what is remembered of it, after asking.</summary>
public sealed class ForgetDialog : ComponentDialog
{
    private readonly IEnquiries _enquiries;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;

    /// <param name="enquiries">What was passed on.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">What the conversation has established.</param>
    public ForgetDialog(IEnquiries enquiries, Replies replies, ConversationMemory memory)
        : base(nameof(ForgetDialog))
    {
        (_enquiries, _replies, _memory) = (enquiries, replies, memory);
        AddDialog(new WaterfallDialog("steps", [AskAsync, ForgetAsync]));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var options = new PromptOptions
        {
            Prompt = (Activity)_replies.Message(Phrase.Of("Forget.Ask"), language),
            RetryPrompt = (Activity)_replies.Message(Phrase.Of("StartOver.Retry"), language),
        };
        return await step.PromptAsync(nameof(ConfirmPrompt), options, cancellationToken);
    }

    private async Task<DialogTurnResult> ForgetAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var said = Phrase.Of("StartOver.Kept");
        if ((bool)step.Result)
        {
            var count = await _enquiries.ForgetAsync(Senders.ConversationOf(step.Context.Activity), cancellationToken);
            await _memory.ForgetAsync(step.Context, cancellationToken);
            await _memory.SetHasEnquiriesAsync(step.Context, false, cancellationToken);
            said = Phrase.Of("Forget.Done", ("count", new Argument.Number(count)));
        }

        await step.Context.SendActivityAsync(_replies.Message(said, language), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
