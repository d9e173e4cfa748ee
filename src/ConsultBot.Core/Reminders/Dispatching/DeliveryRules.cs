using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>Decides what becomes of a delivery.</summary>
public static class DeliveryRules
{
    /// <summary>Before it is sent: why it is not to be sent at all.</summary>
    /// <param name="delivery">A delivery that is due.</param>
    /// <param name="reminder">Its reminder as it stands; null where there is none any more.</param>
    /// <param name="now">When.</param>
    public static DeliveryReason? FindSkip(Delivery delivery, Reminder? reminder, Instant now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return reminder switch
        {
            null => DeliveryReason.Stopped,
            _ when delivery.Revision < reminder.Base => DeliveryReason.Replaced,
            { Status: not ReminderStatus.Active } => DeliveryReason.Stopped,
            _ when now >= reminder.UsefulUntil => DeliveryReason.TooLate,
            _ => null,
        };
    }

    /// <summary>After an attempt.</summary>
    /// <param name="delivery">As it was claimed.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="usefulUntil">It is not tried after this.</param>
    /// <param name="now">When.</param>
    /// <param name="chance">0 to 1, for jitter.</param>
    public static Delivery After(Delivery delivery, SendOutcome outcome, Instant usefulUntil, Instant now, double chance)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(outcome);
        var free = delivery with { Claim = null, At = now, Where = outcome.Where ?? delivery.Where };
        if (outcome.Skip is { } skip)
        {
            return free with { Status = DeliveryStatus.Skipped, Reason = skip };
        }

        if (outcome.NotBefore is { } until)
        {
            return until < usefulUntil ? free with { Due = until, Reason = outcome.Reason } : free with { Status = DeliveryStatus.Skipped, Reason = DeliveryReason.TooLate };
        }

        var tried = free with { Attempts = delivery.Attempts + 1, MayBeTwice = !outcome.IsDeduplicated && (delivery.MayBeTwice || outcome.IsUncertain) };
        return outcome.Result switch
        {
            SendResult.Taken => tried with { Status = DeliveryStatus.Delivered, Reason = DeliveryReason.None, Message = outcome.Message, AcknowledgedAt = outcome.AcknowledgedAt },
            SendResult.Later => Again(tried, outcome, usefulUntil, now, chance),
            SendResult.ChannelOver => tried with { Status = DeliveryStatus.Failed, Reason = DeliveryReason.Blocked },
            _ => tried with { Status = DeliveryStatus.Failed, Reason = outcome.Reason == DeliveryReason.None ? DeliveryReason.Refused : outcome.Reason },
        };
    }

    private static Delivery Again(Delivery tried, SendOutcome outcome, Instant usefulUntil, Instant now, double chance)
    {
        var next = now + Backoff.Wait(tried.Attempts, outcome.RetryAfter, chance);
        return tried.Attempts >= Backoff.MostAttempts ? tried with { Status = DeliveryStatus.Failed, Reason = DeliveryReason.GaveUp }
            : next >= usefulUntil ? tried with { Status = DeliveryStatus.Failed, Reason = DeliveryReason.TooLate }
            : tried with { Due = next, Reason = outcome.RetryAfter is null ? DeliveryReason.ChannelDown : DeliveryReason.SlowedDown };
    }
}
