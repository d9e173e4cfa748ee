using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.People;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Erases everything personal of the one who asks, after asking back.</summary>
public sealed class ForgetMeDialog : ComponentDialog
{
    private readonly PersonalData _data;
    private readonly PersonOfTurn _persons;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;
    private readonly AuditTrail _audit;

    /// <param name="data">Everything that is kept of a person.</param>
    /// <param name="persons">Knows who asks.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">What the conversation has established.</param>
    /// <param name="audit">Gets the erasure on record.</param>
    public ForgetMeDialog(PersonalData data, PersonOfTurn persons, Replies replies, ConversationMemory memory, AuditTrail audit)
        : base(nameof(ForgetMeDialog))
    {
        (_data, _persons, _replies, _memory, _audit) = (data, persons, replies, memory, audit);
        AddDialog(new WaterfallDialog("steps", [AskAsync, EraseAsync]));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var who = await _persons.FindAsync(step.Context, cancellationToken);
        var ask = who.Person is { } person ? Phrase.Of("ForgetMe.Ask", ("name", new Argument.Verbatim(person.Name))) : Phrase.Of("ForgetMe.AskGuest");
        var options = new PromptOptions
        {
            Prompt = (Activity)_replies.Message(ask, language),
            RetryPrompt = (Activity)_replies.Message(Phrase.Of("StartOver.Retry"), language),
        };
        return await step.PromptAsync(nameof(ConfirmPrompt), options, cancellationToken);
    }

    private async Task<DialogTurnResult> EraseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var said = Phrase.Of("StartOver.Kept");
        if ((bool)step.Result)
        {
            var who = await _persons.FindAsync(step.Context, cancellationToken);
            await _audit.NoteAsync(step.Context, "erase own data", string.Empty, cancellationToken);
            await _data.EraseAsync(who.Person, Senders.ConversationOf(step.Context.Activity), cancellationToken);
            await _memory.ForgetAsync(step.Context, cancellationToken);
            await _memory.SetPersonAsync(step.Context, string.Empty, cancellationToken);
            await _memory.SetHasEnquiriesAsync(step.Context, false, cancellationToken);
            await _memory.SetReferenceMarkAsync(step.Context, string.Empty, cancellationToken);
            PersonOfTurn.Forget(step.Context);
            said = Phrase.Of(who.Person is null ? "ForgetMe.DoneGuest" : "ForgetMe.Done");
        }

        await step.Context.SendActivityAsync(_replies.Message(said, language), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
