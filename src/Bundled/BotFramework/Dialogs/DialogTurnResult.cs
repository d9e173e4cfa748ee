namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the last dialog ended with; null while one waits.</summary>
    public object Result { get; set; }
}
