using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Forgets what a conversation has established, after asking.</summary>
public sealed class StartOverDialog : ComponentDialog
{
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;

    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">What is forgotten.</param>
    public StartOverDialog(Replies replies, ConversationMemory memory)
        : base(nameof(StartOverDialog))
    {
        (_replies, _memory) = (replies, memory);
        AddDialog(new WaterfallDialog("steps", [AskAsync, ForgetAsync]));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var options = new PromptOptions
        {
            Prompt = (Activity)_replies.Message(Phrase.Of("StartOver.Ask"), language),
            RetryPrompt = (Activity)_replies.Message(Phrase.Of("StartOver.Retry"), language),
        };
        return await step.PromptAsync(nameof(ConfirmPrompt), options, cancellationToken);
    }

    private async Task<DialogTurnResult> ForgetAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var confirmed = (bool)step.Result;
        if (confirmed)
        {
            await _memory.ForgetAsync(step.Context, cancellationToken);
        }

        await step.Context.SendActivityAsync(_replies.Message(Phrase.Of(confirmed ? "StartOver.Done" : "StartOver.Kept"), language), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
