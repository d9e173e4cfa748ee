namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvents
{
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
}
