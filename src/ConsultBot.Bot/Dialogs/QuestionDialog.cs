using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Bot.People;
using ConsultBot.Bot.Reminders;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Speaking;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Answers a question, or opens the dialog of a command.</summary>
/// <param name="engine">Gives the engine of the knowledge version in use; taken once a turn.</param>
/// <param name="version">Gives the number of that version.</param>
/// <param name="requests">Recognises what people ask about answers and the conversation.</param>
/// <param name="answers">Does what they ask about answers.</param>
/// <param name="desk">What organizers do with questions to the secretariat.</param>
/// <param name="people">What people ask about themselves and about each other.</param>
/// <param name="replies">Writes the messages.</param>
/// <param name="memory">What the conversation has established.</param>
/// <param name="clearance">Whose documents the asker may be shown.</param>
/// <param name="workshops">Serves what is about workshops.</param>
/// <param name="reminders">Serves what is about reminders.</param>
/// <param name="options">Limits.</param>
public sealed class QuestionDialog(
    Func<QuestionEngine> engine, KnowledgeVersionInUse version, RequestBook requests, AnswerRequests answers, OrganizerDesk desk, PeopleRequests people,
    Replies replies, ConversationMemory memory, IClearance clearance, WorkshopDesk workshops, ReminderDesk reminders, IOptions<BotOptions> options)
    : Dialog(nameof(QuestionDialog))
{
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (SubmittedAction.Find(dc.Context.Activity) is { } pressed)
        {
            return await PressAsync(dc, pressed, cancellationToken);
        }

        if (await reminders.TryServeAsync(dc.Context, cancellationToken) || await workshops.TryServeAsync(dc.Context, cancellationToken))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (Unreadable(dc.Context.Activity.Text) is { } complaint)
        {
            await SayAsync(dc.Context, complaint, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (await desk.TryServeAsync(dc.Context, cancellationToken))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (await people.TryServeAsync(dc, cancellationToken) is { } served)
        {
            return served;
        }

        return await FindRequestedAsync(dc, cancellationToken) ?? await AskAsync(dc, cancellationToken);
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

    /// <returns>Null when the message is no request but a question.</returns>
    private async Task<DialogTurnResult?> FindRequestedAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        switch (requests.Find(dc.Context.Activity.Text))
        {
            case Request.Why: return await DoAsync(dc, ActionName.Why, cancellationToken);
            case Request.Helpful: return await DoAsync(dc, ActionName.Helpful, cancellationToken);
            case Request.NotHelpful: return await DoAsync(dc, ActionName.NotHelpful, cancellationToken);
            case Request.PassOn: return await PassOnAsync(dc, null, cancellationToken);
            case Request.Yes when await WasRefusedAsync(dc.Context, cancellationToken): return await PassOnAsync(dc, null, cancellationToken);
            case Request.Forget: return await dc.ReplaceDialogAsync(nameof(ForgetDialog), null, cancellationToken);
            case Request.Again:
                await SayAsync(dc.Context, Phrase.Of("Again.Nothing"), cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            case Request.InMyLanguage: return await SpeakAsync(dc, null, cancellationToken);
            case { } request when LanguageOf(request) is { } language: return await SpeakAsync(dc, language, cancellationToken);
            default: return null;
        }
    }

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var text = dc.Context.Activity.Text;
        if (requests.FindLanguage(text) is { } wished)
        {
            text = wished.Question;
            await memory.ChooseLanguageAsync(dc.Context, LanguageOf(wished.Language), cancellationToken);
        }

        var current = engine();
        var spoken = await memory.GetSpokenAsync(dc.Context, cancellationToken);
        var focus = await memory.GetFocusAsync(dc.Context, cancellationToken);
        var audience = await clearance.GetAudienceAsync(dc.Context, cancellationToken);
        var heard = current.Detector.Detect(text, spoken.Language, spoken.IsEstablished);
        heard = spoken.IsChosen ? heard with { Answering = spoken.Language } : heard;
        var asked = SpokenQuestions.Ask(language => current.Ask(text, language, focus, audience, heard.Answering), heard);
        await memory.SetSpokenAsync(dc.Context, asked.Answering, cancellationToken);
        TurnLocale.Set(dc.Context, asked.Answering);
        if (asked.Reply.Question is CommandQuestion command)
        {
            return await ObeyAsync(dc, command.Command, asked.Answering, cancellationToken);
        }

        await AnswerAsync(dc.Context, asked, current.Knowledge, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task AnswerAsync(ITurnContext turn, SpokenReply asked, KnowledgeBase knowledge, CancellationToken cancellationToken)
    {
        var (reply, id) = (asked.Reply, AnswerIds.Of(turn.Activity));
        var (message, offered) = replies.Answer(reply, knowledge, asked.Answering, id);
        await turn.SendActivityAsync(message, cancellationToken);
        await memory.SetFocusAsync(turn, reply.Focus with { Pending = offered }, cancellationToken);
        await memory.AddExchangeAsync(turn, new Exchange(id, reply.Read.Text, asked.Read, reply.Question, reply.Answer.Kind, version()), cancellationToken);
    }

    private async Task<DialogTurnResult> PressAsync(DialogContext dc, SubmittedAction pressed, CancellationToken cancellationToken)
    {
        if (pressed.Name == ActionName.PassOn)
        {
            return await PassOnAsync(dc, pressed.AnswerId, cancellationToken);
        }

        await answers.DoAsync(dc.Context, pressed.Name, pressed.AnswerId, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> DoAsync(DialogContext dc, ActionName action, CancellationToken cancellationToken)
    {
        await answers.DoAsync(dc.Context, action, null, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> SpeakAsync(DialogContext dc, Language? language, CancellationToken cancellationToken)
    {
        await answers.SpeakAsync(dc.Context, language, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> PassOnAsync(DialogContext dc, string? answerId, CancellationToken cancellationToken)
    {
        var exchange = await answers.FindAsync(dc.Context, answerId, cancellationToken);
        await memory.SetDraftAsync(dc.Context, exchange?.Text ?? string.Empty, cancellationToken);
        return await dc.ReplaceDialogAsync(nameof(PassOnDialog), null, cancellationToken);
    }

    private async Task<bool> WasRefusedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        (await memory.GetExchangesAsync(turn, cancellationToken)) is [{ Kind: AnswerKind.Refused or AnswerKind.Nearest }, ..];

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

    private async Task SayAsync(ITurnContext turn, Phrase phrase, CancellationToken cancellationToken)
    {
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        await turn.SendActivityAsync(replies.Message(phrase, language), cancellationToken);
    }

    private static Language? LanguageOf(Request request) => request switch
    {
        Request.InEnglish => Language.English,
        Request.InFrench => Language.French,
        Request.InSpanish => Language.Spanish,
        _ => null,
    };

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
