namespace ConsultBot.Core.Reminders;

/// <summary>What a reminder is about.</summary>
public enum ReminderOccasion
{
    /// <summary>A workshop begins in <see cref="Reminder.LeadMinutes"/>.</summary>
    BeforeStart,

    /// <summary>Registration closes soon: for those who have not replied.</summary>
    RegistrationCloses,

    /// <summary>A document of the workshop is expected.</summary>
    DocumentDue,

    /// <summary>An organizer sends it once.</summary>
    Once,

    /// <summary>Time or place of the workshop changed.</summary>
    Moved,

    /// <summary>The workshop does not take place.</summary>
    Cancelled,

    /// <summary>A reminder was recalled: what arrived of it is shown as withdrawn.</summary>
    Withdrawal,
}
