using NodaTime;

namespace ConsultBot.Core.Reminders;

/// <summary>What happened to a reminder, counted over the deliveries of its present revision and those of earlier ones that were sent.</summary>
/// <param name="Planned">Everybody it was for.</param>
/// <param name="Waiting">Not sent yet.</param>
/// <param name="NextDue">When the first of them is due; null for none.</param>
/// <param name="Delivered">Taken by a channel.</param>
/// <param name="Acknowledged">Whose button was pressed; among the delivered.</param>
/// <param name="MaybeTwice">Delivered, after a claim that ended without word.</param>
/// <param name="Waits">Why some wait, with how many.</param>
/// <param name="Failed">Why some failed, with how many.</param>
/// <param name="Skipped">Why some were skipped, with how many.</param>
public sealed record ReminderReport(
    int Planned, int Waiting, Instant? NextDue, int Delivered, int Acknowledged, int MaybeTwice,
    IReadOnlyList<(DeliveryReason Reason, int Count)> Waits, IReadOnlyList<(DeliveryReason Reason, int Count)> Failed, IReadOnlyList<(DeliveryReason Reason, int Count)> Skipped)
{
    public static ReminderReport Of(Reminder reminder, IEnumerable<Delivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var counted = Current(reminder, deliveries);
        var waiting = counted.Where(delivery => !delivery.IsDone).ToList();
        var delivered = counted.Where(delivery => delivery.Status == DeliveryStatus.Delivered).ToList();
        return new ReminderReport(
            counted.Count, waiting.Count, waiting.Count == 0 ? null : waiting.Min(delivery => delivery.Due),
            delivered.Count, delivered.Count(delivery => delivery.AcknowledgedAt is not null), delivered.Count(delivery => delivery.MayBeTwice),
            Reasons(waiting.Where(delivery => delivery.Reason != DeliveryReason.None)),
            Reasons(counted.Where(delivery => delivery.Status == DeliveryStatus.Failed)),
            Reasons(counted.Where(delivery => delivery.Status == DeliveryStatus.Skipped)));
    }

    /// <summary>One for each person: what was sent counts before what was tried again and before what was replaced.</summary>
    public static IReadOnlyList<Delivery> Current(Reminder reminder, IEnumerable<Delivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return [.. deliveries.Select(delivery => Settled(reminder, delivery)).GroupBy(delivery => delivery.Participant, StringComparer.Ordinal).Select(own => own
            .OrderByDescending(delivery => delivery.Status == DeliveryStatus.Delivered).ThenByDescending(delivery => delivery.Revision).First())];
    }

    /// <summary>What waits of a reminder that was stopped or planned anew will not be sent: it is told now, not when it would have been due.</summary>
    private static Delivery Settled(Reminder reminder, Delivery delivery) =>
        delivery.IsDone || (reminder.Status == ReminderStatus.Active && delivery.Revision >= reminder.Base) ? delivery
        : delivery with { Status = DeliveryStatus.Skipped, Reason = reminder.Status == ReminderStatus.Active ? DeliveryReason.Replaced : DeliveryReason.Stopped };

    private static List<(DeliveryReason Reason, int Count)> Reasons(IEnumerable<Delivery> deliveries) =>
        [.. deliveries.GroupBy(delivery => delivery.Reason).OrderByDescending(group => group.Count()).Select(group => (group.Key, group.Count()))];
}
