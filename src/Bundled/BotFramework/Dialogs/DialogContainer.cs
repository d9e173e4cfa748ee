namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs inside and a stack of their own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; set; } = new();

    /// <returns>The inner stack of <paramref name="dc"/>'s active dialog, which is this one.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <returns>Null when the inner set has no such dialog.</returns>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);
}
