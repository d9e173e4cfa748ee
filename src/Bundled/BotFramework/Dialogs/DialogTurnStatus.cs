namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>No dialog was open.</summary>
    Empty = 0,

    /// <summary>The open dialog waits for the next activity.</summary>
    Waiting = 1,

    /// <summary>The last dialog of the stack ended.</summary>
    Complete = 2,

    /// <summary>The stack was cancelled.</summary>
    Cancelled = 3,

    /// <summary>The dialog is done with this turn and its parents should wait.</summary>
    CompleteAndWait = 4,
}
