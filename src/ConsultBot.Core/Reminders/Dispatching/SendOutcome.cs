using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>What became of one attempt to send.</summary>
/// <param name="Result">What the channel said.</param>
/// <param name="Where">The conversation's key, or "mail".</param>
/// <param name="Message">The channel's id of the message, or null.</param>
/// <param name="RetryAfter">How long the channel wants to be left alone; null where it did not say.</param>
/// <param name="Skip">Why nothing was sent on purpose; null where something was tried.</param>
public sealed record SendOutcome(SendResult Result, string? Where = null, string? Message = null, Duration? RetryAfter = null, DeliveryReason? Skip = null)
{
    /// <summary>Whether the channel drops a message whose id it has seen: then nothing arrives twice.</summary>
    public bool IsDeduplicated { get; init; }

    /// <summary>The channel may have taken it all the same: its answer did not come.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Not now: the reader's hours, or a limit that is used up. Null where it was tried.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>Why it waits, with <see cref="NotBefore"/>, or why there is no channel.</summary>
    public DeliveryReason Reason { get; init; }

    /// <summary>When the person acknowledged the message that it arrived with; null while not, and for a message of its own.</summary>
    public Instant? AcknowledgedAt { get; init; }

    public static SendOutcome Skipped(DeliveryReason reason) => new(SendResult.Refused, Skip: reason);

    public static SendOutcome Postponed(Instant until, DeliveryReason reason) => new(SendResult.Later) { NotBefore = until, Reason = reason };

    /// <summary>It arrived with another delivery's message.</summary>
    public static SendOutcome ArrivedWith(Delivery other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new SendOutcome(SendResult.Taken, other.Where, other.Message) { IsDeduplicated = true, AcknowledgedAt = other.AcknowledgedAt };
    }

    /// <summary>There is nothing to send it through.</summary>
    public static SendOutcome Unreachable(DeliveryReason reason) => new(SendResult.Refused) { Reason = reason };
}
