namespace ConsultBot.Core.Reminders;

/// <summary>Whether a reminder is to be sent.</summary>
public enum ReminderStatus
{
    /// <summary>It is sent when it is due.</summary>
    Active,

    /// <summary>What of it was not sent stays unsent: it was undone, or its workshop was cancelled.</summary>
    Stopped,

    /// <summary>It was recalled after it was sent: what arrived is shown as withdrawn.</summary>
    Recalled,
}
