using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Speaking;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Passes a question on to the secretariat, after showing what would be kept and who reads it.</summary>
public sealed class PassOnDialog : ComponentDialog
{
    private readonly IEnquiries _enquiries;
    private readonly RequestBook _requests;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;
    private readonly EnquiryOptions _options;

    /// <param name="enquiries">Keeps the question.</param>
    /// <param name="requests">Recognises a no.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">Holds the question that is about to be passed on.</param>
    /// <param name="options">How long a question may be, and how many may be open.</param>
    public PassOnDialog(IEnquiries enquiries, RequestBook requests, Replies replies, ConversationMemory memory, IOptions<EnquiryOptions> options)
        : base(nameof(PassOnDialog))
    {
        ArgumentNullException.ThrowIfNull(options);
        (_enquiries, _requests, _replies, _memory, _options) = (enquiries, requests, replies, memory, options.Value);
        AddDialog(new WaterfallDialog("steps", [WriteAsync, ConsentAsync, KeepAsync]));
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        InitialDialogId = "steps";
    }

    /// <summary>With a question at hand there is nothing to write.</summary>
    private async Task<DialogTurnResult> WriteAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await _memory.GetDraftAsync(step.Context, cancellationToken) is { Length: > 0 } draft
            ? await step.NextAsync(draft, cancellationToken)
            : await AskAsync(step, Phrase.Of("PassOn.Write"), cancellationToken);

    private async Task<DialogTurnResult> ConsentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var text = ((string)step.Result).Trim();
        if (_requests.Find(text) == Request.No)
        {
            return await EndAsync(step, Phrase.Of("PassOn.NotDone"), cancellationToken);
        }

        if (text.Length > _options.MaxLength)
        {
            await _memory.SetDraftAsync(step.Context, string.Empty, cancellationToken);
            await SayAsync(step, Phrase.Of("PassOn.TooLong", ("count", new Argument.Number(text.Length)), ("limit", new Argument.Number(_options.MaxLength))), cancellationToken);
            return await step.ReplaceDialogAsync("steps", null, cancellationToken);
        }

        await _memory.SetDraftAsync(step.Context, text, cancellationToken);
        return await AskAsync(step, Phrase.Of("PassOn.Consent", ("text", new Argument.Verbatim(text.ReplaceLineEndings(" ")))), cancellationToken, Phrase.Of("Yes"), Phrase.Of("No"));
    }

    /// <summary>Yes keeps it, no leaves it, other words are the question in other words.</summary>
    private async Task<DialogTurnResult> KeepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var said = (string)step.Result;
        switch (_requests.Find(said))
        {
            case Request.Yes or Request.PassOn:
                return await EndAsync(step, await KeepDraftAsync(step.Context, cancellationToken), cancellationToken);
            case Request.No:
                return await EndAsync(step, Phrase.Of("PassOn.NotDone"), cancellationToken);
            default:
                await _memory.SetDraftAsync(step.Context, said.Trim(), cancellationToken);
                return await step.ReplaceDialogAsync("steps", null, cancellationToken);
        }
    }

    private async Task<Phrase> KeepDraftAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var text = await _memory.GetDraftAsync(turn, cancellationToken);
        var language = await _memory.GetLanguageAsync(turn, cancellationToken);
        var kept = await _enquiries.PassOnAsync(Senders.ConversationOf(turn.Activity), text, language, _options.MaxOpen, cancellationToken);
        if (kept.Number is not { } number)
        {
            return Phrase.Of("PassOn.TooMany", ("limit", new Argument.Number(_options.MaxOpen)));
        }

        await _memory.SetHasEnquiriesAsync(turn, true, cancellationToken);
        return Phrase.Of(kept.IsNew ? "PassOn.Done" : "PassOn.Already", ("number", new Argument.Number(number)));
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, Phrase phrase, CancellationToken cancellationToken, params IReadOnlyList<Phrase> buttons)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var prompt = buttons.Count == 0 ? _replies.Message(phrase, language) : _replies.Message(phrase, language, buttons);
        return await step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = (Activity)prompt }, cancellationToken);
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Phrase phrase, CancellationToken cancellationToken)
    {
        await _memory.SetDraftAsync(step.Context, string.Empty, cancellationToken);
        await SayAsync(step, phrase, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task SayAsync(WaterfallStepContext step, Phrase phrase, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        await step.Context.SendActivityAsync(_replies.Message(phrase, language), cancellationToken);
    }
}
