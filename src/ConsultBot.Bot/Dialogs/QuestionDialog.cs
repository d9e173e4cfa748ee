using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Answers a question, or opens the dialog of a command.</summary>
/// <param name="engine">Gives the engine of the knowledge version in use; taken once a turn.</param>
/// <param name="replies">Writes the messages.</param>
/// <param name="memory">What the conversation has established.</param>
/// <param name="clearance">Whose documents the asker may be shown.</param>
/// <param name="options">Limits.</param>
public sealed class QuestionDialog(Func<QuestionEngine> engine, Replies replies, ConversationMemory memory, IClearance clearance, IOptions<BotOptions> options)
    : Dialog(nameof(QuestionDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var language = await memory.GetLanguageAsync(dc.Context, cancellationToken);
        if (Unreadable(dc.Context.Activity.Text) is { } complaint)
        {
            await dc.Context.SendActivityAsync(replies.Message(complaint, language), cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        var current = engine();
        var focus = await memory.GetFocusAsync(dc.Context, cancellationToken);
        var audience = await clearance.GetAudienceAsync(dc.Context, cancellationToken);
        var reply = current.Ask(dc.Context.Activity.Text, language, focus, audience);
        if (reply.Question is CommandQuestion command)
        {
            return await ObeyAsync(dc, command.Command, language, cancellationToken);
        }

        await AnswerAsync(dc.Context, reply, current.Knowledge, language, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Says whether a message is nothing but "cancel".</summary>
    public async Task<bool> IsCancelAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var text = turn.Activity.Text;
        if (Unreadable(text) is not null)
        {
            return false;
        }

        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        return engine().Ask(text, language, ConversationFocus.None).Question is CommandQuestion { Command: Command.Cancel };
    }

    private async Task AnswerAsync(ITurnContext turn, Reply reply, KnowledgeBase knowledge, Language language, CancellationToken cancellationToken)
    {
        var (message, offered) = replies.Answer(reply, knowledge, language);
        await turn.SendActivityAsync(message, cancellationToken);
        await memory.SetFocusAsync(turn, reply.Focus with { Pending = offered }, cancellationToken);
    }

    private async Task<DialogTurnResult> ObeyAsync(DialogContext dc, Command command, Language language, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Command.StartOver:
                return await dc.ReplaceDialogAsync(nameof(StartOverDialog), null, cancellationToken);
            case Command.ChangeLanguage:
                return await dc.ReplaceDialogAsync(nameof(LanguageDialog), null, cancellationToken);
            default:
                await dc.Context.SendActivityAsync(replies.Message(Phrase.Of("NothingToCancel"), language), cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
        }
    }

    private Phrase? Unreadable(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Phrase.Of("Error.Empty");
        }

        var limit = options.Value.MaxMessageLength;
        return text.Length <= limit ? null
            : Phrase.Of("Error.TooLong", ("count", new Argument.Number(text.Length)), ("limit", new Argument.Number(limit)));
    }
}
