using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Persistence;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The open dialogs of a conversation, or of a component dialog inside it.</summary>
[JsonConverter(typeof(DialogStateConverter))]
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The active dialog is the first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
