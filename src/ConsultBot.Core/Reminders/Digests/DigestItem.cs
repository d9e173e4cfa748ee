namespace ConsultBot.Core.Reminders.Digests;

/// <summary>A reminder that a digest tells.</summary>
/// <param name="Reminder">Its id.</param>
/// <param name="Delivery">Id of its delivery to the person.</param>
public sealed record DigestItem(string Reminder, string Delivery);
