namespace ConsultBot.Bot.Reminders;

/// <summary>A reminder that a conversation got.</summary>
/// <param name="Reminder">Its id.</param>
/// <param name="Delivery">Id of the delivery.</param>
/// <param name="Workshop">Id of the workshop that it is about.</param>
public sealed record ReminderMark(string Reminder, string Delivery, string Workshop);
