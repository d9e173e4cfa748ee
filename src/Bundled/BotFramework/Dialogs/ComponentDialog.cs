using Microsoft.Bot.Builder.Dialogs.Persistence;

#pragma warning disable CA1725 // The official overrides name their parameter outerDc.

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs packed as one: they share no ids with the set that it is added to.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Key of the inner stack in <see cref="DialogInstance.State"/>.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The inner dialog that begins; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = dialog.Id;
        }

        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        var innerDc = CreateChildContext(outerDc);
        var turnResult = await OnBeginDialogAsync(innerDc, options, cancellationToken).ConfigureAwait(false);
        return await AfterInnerTurnAsync(outerDc, turnResult, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        var innerDc = CreateChildContext(outerDc);
        var turnResult = await OnContinueDialogAsync(innerDc, cancellationToken).ConfigureAwait(false);
        return await AfterInnerTurnAsync(outerDc, turnResult, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A dialog that was begun on top of this one has ended: asks again what the inner stack waits for.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A cancellation is passed on to the inner stack.</summary>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    public override DialogContext CreateChildContext(DialogContext dc) =>
        new(Dialogs, dc, InnerState(dc.ActiveDialog));

    /// <summary>Runs <see cref="OnInitializeAsync"/> before the first use of this object.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc).ConfigureAwait(false);
        }
    }

    protected virtual Task OnInitializeAsync(DialogContext dc) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The inner stack is empty: ends the component with <paramref name="result"/>.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance) => PlainValue.StackAt(instance.State, PersistedDialogState);

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, InnerState(instance));

    private async Task<DialogTurnResult> AfterInnerTurnAsync(
        DialogContext outerDc, DialogTurnResult turnResult, CancellationToken cancellationToken)
    {
        if (turnResult.Status == DialogTurnStatus.Waiting)
        {
            return EndOfTurn;
        }

        var ended = await EndComponentAsync(outerDc, turnResult.Result, cancellationToken).ConfigureAwait(false);
        return turnResult.Status == DialogTurnStatus.Cancelled
            ? new DialogTurnResult(DialogTurnStatus.Cancelled, turnResult.Result)
            : ended;
    }
}
