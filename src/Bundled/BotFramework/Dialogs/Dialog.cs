namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One exchange with a person that can span several turns. Instances are shared by all conversations: what differs between them lives in <see cref="DialogInstance.State"/>.</summary>
public abstract class Dialog
{
    /// <summary>The result that says: wait for the next message.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <param name="dialogId">Unique in its set; the type's name when null or blank.</param>
#pragma warning disable CA1012 // The official constructor of this abstract class is public.
    public Dialog(string dialogId = null)
#pragma warning restore CA1012
    {
        _id = dialogId;
    }

    public string Id
    {
        get
        {
            if (string.IsNullOrWhiteSpace(_id))
            {
                _id = OnComputeId();
            }

            return _id;
        }

        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Receives the next activity. By default the dialog ends, without a result.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>Called when the dialog that this one had begun has ended. By default this one ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            throw new ArgumentException("A dialog is not resumed after a cancellation.", nameof(reason));
        }

        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what the dialog waits for. By default nothing happens.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called before the instance leaves the stack. By default nothing happens.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Handles an event: this dialog first, then its parents if the event bubbles, then this dialog's last word.</summary>
    /// <returns>Whether anyone handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (e.Bubble && dc.Parent != null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
