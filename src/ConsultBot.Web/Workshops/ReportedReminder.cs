using ConsultBot.Core.Reminders;

namespace ConsultBot.Web.Workshops;

/// <summary>A reminder with what became of it.</summary>
/// <param name="Reminder">Which.</param>
/// <param name="Report">In numbers.</param>
/// <param name="Deliveries">One a person.</param>
internal sealed record ReportedReminder(Reminder Reminder, ReminderReport Report, IReadOnlyList<ReportedDelivery> Deliveries);
