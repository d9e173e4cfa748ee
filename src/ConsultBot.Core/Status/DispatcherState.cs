namespace ConsultBot.Core.Status;

/// <summary>What the sending of reminders does.</summary>
public enum DispatcherState
{
    /// <summary>Looks for what is due.</summary>
    Running,

    /// <summary>Its last look failed; it goes on looking.</summary>
    Failing,

    /// <summary>Has ended, or does not belong to this process.</summary>
    Stopped,
}
