namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One turn's view of a dialog stack.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <param name="parentDialogContext">The context of the stack on which the component with this set stands.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, TurnOf(parentDialogContext), state)
    {
        Parent = parentDialogContext;
    }

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The active dialog is the first.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The inner stack of the active dialog; null when nothing is open or the open dialog is no container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <exception cref="InvalidOperationException">Neither this set nor a parent's has the dialog.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = GetDialog(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
    }

    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the active dialog.</summary>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when nothing is open.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active
            ? await GetDialog(active.Id).ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false)
            : new DialogTurnResult(DialogTurnStatus.Empty);

    /// <summary>Ends the active dialog and resumes the one under it with <paramref name="result"/>.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        return ActiveDialog is { } under
            ? await GetDialog(under.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, bubble: false, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        if (ActiveDialog is { } active)
        {
            await GetDialog(active.Id).RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>Ends every open dialog, the active one first. A dialog below the active one can stop this by handling the event.</summary>
    /// <param name="eventName">Defaults to <see cref="DialogEvents.CancelDialog"/>.</param>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when there was nothing to cancel.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent == null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        eventName ??= DialogEvents.CancelDialog;
        var first = true;
        for (var dc = this; dc != null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.Stack.Count > 0)
            {
                if (!first && await dc.EmitEventAsync(eventName, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
                {
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                }

                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
                first = false;
            }

            first = false;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <param name="fromLeaf">Start at the innermost open dialog instead of this context's.</param>
    /// <returns>Whether a dialog handled the event.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var dc = fromLeaf ? Leaf() : this;
        if (dc.ActiveDialog is not { } active || dc.FindDialog(active.Id) is not { } dialog)
        {
            return false;
        }

        var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
        return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks in this set, then in the parents'.</summary>
    /// <returns>Null when none has it.</returns>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    private static ITurnContext TurnOf(DialogContext parentDialogContext)
    {
        ArgumentNullException.ThrowIfNull(parentDialogContext);
        return parentDialogContext.Context;
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.Remove(active);
    }

    private DialogContext Leaf()
    {
        var dc = this;
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    private Dialog GetDialog(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException(
            $"No dialog has the id '{dialogId}': add it to this dialog's set or to a parent's. A conversation that was stored by an older version can hold such an id.");
}
