using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Where every message begins: an open dialog goes on, anything else is a question or a command.</summary>
public sealed class RootDialog : ComponentDialog
{
    private readonly QuestionDialog _questions;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;

    public RootDialog(QuestionDialog questions, LanguageDialog language, StartOverDialog startOver, Replies replies, ConversationMemory memory)
        : base(nameof(RootDialog))
    {
        (_questions, _replies, _memory) = (questions, replies, memory);
        AddDialog(questions);
        AddDialog(language);
        AddDialog(startOver);
        InitialDialogId = questions.Id;
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        if (innerDc.ActiveDialog is not null && await _questions.IsCancelAsync(innerDc.Context, cancellationToken))
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            var language = await _memory.GetLanguageAsync(innerDc.Context, cancellationToken);
            await innerDc.Context.SendActivityAsync(_replies.Message(Phrase.Of("Cancelled"), language), cancellationToken);
            return await innerDc.EndDialogAsync(null, cancellationToken);
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }
}
