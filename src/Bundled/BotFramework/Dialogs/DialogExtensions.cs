namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Hands the turn to the open dialogs, and begins <paramref name="dialog"/> when none is open.</summary>
    /// <param name="accessor">Where the stack is kept; saving it is the caller's.</param>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialog.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }
}
