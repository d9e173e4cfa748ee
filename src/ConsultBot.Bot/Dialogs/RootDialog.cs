using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Where every message begins: an open dialog goes on, anything else is a question or a command.</summary>
public sealed class RootDialog : ComponentDialog
{
    private readonly QuestionDialog _questions;
    private readonly AnswerRequests _answers;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;
    private readonly WorkshopDesk _workshops;

    /// <param name="questions">The first to get a message.</param>
    /// <param name="language">Opened by a command, like those that follow.</param>
    /// <param name="startOver">Forgets what was established.</param>
    /// <param name="passOn">Passes a question on.</param>
    /// <param name="forget">Removes what was passed on.</param>
    /// <param name="forgetMe">Erases a person.</param>
    /// <param name="invite">Invites a person.</param>
    /// <param name="answers">Serves the buttons of answers while a dialog is open.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">What the conversation has established.</param>
    /// <param name="workshops">Serves commands on workshops while a dialog is open.</param>
    public RootDialog(
        QuestionDialog questions, LanguageDialog language, StartOverDialog startOver, PassOnDialog passOn, ForgetDialog forget, ForgetMeDialog forgetMe, InviteDialog invite,
        AnswerRequests answers, Replies replies, ConversationMemory memory, WorkshopDesk workshops)
        : base(nameof(RootDialog))
    {
        (_questions, _answers, _replies, _memory, _workshops) = (questions, answers, replies, memory, workshops);
        AddDialog(questions);
        AddDialog(language);
        AddDialog(startOver);
        AddDialog(passOn);
        AddDialog(forget);
        AddDialog(forgetMe);
        AddDialog(invite);
        InitialDialogId = questions.Id;
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        if (innerDc.ActiveDialog is null)
        {
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }

        if (SubmittedAction.Find(innerDc.Context.Activity) is { } pressed)
        {
            return await PressAsync(innerDc, pressed, cancellationToken);
        }

        if (await _questions.IsCancelAsync(innerDc.Context, cancellationToken))
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            var language = await _memory.GetLanguageAsync(innerDc.Context, cancellationToken);
            await innerDc.Context.SendActivityAsync(_replies.Message(Phrase.Of("Cancelled"), language), cancellationToken);
            return await innerDc.EndDialogAsync(null, cancellationToken);
        }

        // Who was asked whether to pass a question on may plan a workshop instead: a command is not the question in other words.
        if (innerDc.ActiveDialog.Id == nameof(PassOnDialog) && await _workshops.TryServeAsync(innerDc.Context, cancellationToken))
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            return await innerDc.EndDialogAsync(null, cancellationToken);
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    /// <summary>A button under an earlier answer: rating it or asking why leaves the open dialog as it is, passing a question on takes its place.</summary>
    private async Task<DialogTurnResult> PressAsync(DialogContext innerDc, SubmittedAction pressed, CancellationToken cancellationToken)
    {
        if (pressed.Name == ActionName.PassOn)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            return await innerDc.BeginDialogAsync(_questions.Id, null, cancellationToken);
        }

        await _answers.DoAsync(innerDc.Context, pressed.Name, pressed.AnswerId, cancellationToken);
        return EndOfTurn;
    }
}
