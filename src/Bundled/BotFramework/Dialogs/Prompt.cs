using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks until an answer is accepted, and ends with its value.</summary>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";
    private const string OptionsKey = "options";
    private const string StateKey = "state";

    private readonly PromptValidator<T> _validator;

    /// <param name="validator">Null accepts every answer that is recognised.</param>
#pragma warning disable CA1012 // The official constructor of this abstract class is public.
    public Prompt(string dialogId, PromptValidator<T> validator = null)
#pragma warning restore CA1012
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _validator = validator;
    }

    /// <param name="options">A <see cref="PromptOptions"/>.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions given)
        {
            throw new ArgumentException($"The prompt '{Id}' must be begun with {nameof(PromptOptions)}.", nameof(options));
        }

        var state = dc.ActiveDialog.State;
        state[OptionsKey] = PromptOptionsJson.Write(given);
        state[StateKey] = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        await AskAsync(dc.Context, state, isRetry: false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Reads the message as an answer; activities of other types are not one and leave the prompt open.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var state = PlainValue.DictionaryAt(dc.ActiveDialog.State, StateKey);
        var options = OptionsOf(dc.ActiveDialog.State);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        CountAttempt(state);
        if (await IsAcceptedAsync(new(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was begun on top of the prompt has ended: asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return AskAsync(turnContext, instance.State, isRetry: false, cancellationToken);
    }

    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Shows the choices as part of the prompt's message.</summary>
    /// <param name="prompt">Stays as it is; null makes a message of the choices alone.</param>
    /// <param name="toList">Ids of the people to whom suggested actions are shown; null shows them to all.</param>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null,
        string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default) =>
        ChoiceMessage.Append(prompt, choices, style, new ChoiceAudience(channelId, conversationType, toList), options);

    private static PromptOptions OptionsOf(IDictionary<string, object> state)
    {
        var options = PromptOptionsJson.Read(state[OptionsKey]);
        ExpectInput(options.Prompt);
        ExpectInput(options.RetryPrompt);
        return options;
    }

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }

    private static void CountAttempt(IDictionary<string, object> state)
    {
        var before = state.TryGetValue(AttemptCountKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
        state[AttemptCountKey] = before + 1;
    }

    private async Task<bool> IsAcceptedAsync(PromptValidatorContext<T> answer, CancellationToken cancellationToken) =>
        _validator == null ? answer.Recognized.Succeeded : await _validator(answer, cancellationToken).ConfigureAwait(false);

    private Task AskAsync(
        ITurnContext turnContext, IDictionary<string, object> state, bool isRetry, CancellationToken cancellationToken) =>
        OnPromptAsync(turnContext, PlainValue.DictionaryAt(state, StateKey), OptionsOf(state), isRetry, cancellationToken);
}
