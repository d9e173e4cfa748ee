using NodaTime;

namespace ConsultBot.Core.Reminders.Digests;

/// <summary>When reminders of one day become one message. The first of the day that is due brings along the others of that day; what comes later waits for the next working day's, where it is still of use then.</summary>
public static class DigestRule
{
    /// <summary>So many on one day are one message for whoever has not said otherwise.</summary>
    public const int Many = 5;

    private const int DayInMinutes = 24 * 60;

    /// <summary>What cannot wait is sent by itself: the last hours before the start, changes and cancellations.</summary>
    public static bool CanWait(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return reminder.Occasion is ReminderOccasion.RegistrationCloses or ReminderOccasion.DocumentDue or ReminderOccasion.Once
            || (reminder.Occasion == ReminderOccasion.BeforeStart && reminder.LeadMinutes >= DayInMinutes);
    }

    /// <summary>Whether the reminders of a day are one message.</summary>
    /// <param name="wished">What the person said; null for nothing.</param>
    /// <param name="count">How many the day has.</param>
    public static bool IsWanted(bool? wished, int count) => wished ?? count >= Many;

    /// <summary>When a reminder is sent that came after the day's message.</summary>
    /// <param name="reminder">Of a kind that can wait.</param>
    /// <param name="next">The first moment of the person's next working day.</param>
    /// <param name="wished">What the person said; null for nothing.</param>
    /// <returns>Null: now, by itself.</returns>
    public static Instant? FindLater(Reminder reminder, Instant next, bool? wished)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return wished == true && next <= reminder.Latest && next < reminder.UsefulUntil ? next : null;
    }
}
