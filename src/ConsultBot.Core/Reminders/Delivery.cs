using NodaTime;

namespace ConsultBot.Core.Reminders;

/// <summary>A reminder on its way to one person.</summary>
/// <param name="Id">Follows from reminder, revision and person; the id of the message where a channel lets us choose it.</param>
/// <param name="Reminder">Its id.</param>
/// <param name="Revision">The revision that it belongs to.</param>
/// <param name="Participant">Id of the person.</param>
/// <param name="Delegation">Key of the person's delegation, for counts.</param>
/// <param name="Due">When it is, or was, to be sent; while somebody sends it, when the lease ends.</param>
public sealed record Delivery(string Id, string Reminder, int Revision, string Participant, string Delegation, Instant Due)
{
    public DeliveryStatus Status { get; init; } = DeliveryStatus.Waiting;

    public DeliveryReason Reason { get; init; }

    /// <summary>How often a channel was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Who sends it: a name of this process and claim; null while nobody does.</summary>
    public string? Claim { get; init; }

    /// <summary>A claim ended without word: it may have been sent. Meaningful only where the channel does not drop repeated ids.</summary>
    public bool MayBeTwice { get; init; }

    /// <summary>Where it went: the conversation's key, or "mail"; null while it did not.</summary>
    public string? Where { get; init; }

    /// <summary>The channel's id of the message; null where it has none.</summary>
    public string? Message { get; init; }

    /// <summary>When it took its last status.</summary>
    public Instant At { get; init; } = Instant.MinValue;

    /// <summary>When the person pressed the button; null while not. Never inferred.</summary>
    public Instant? AcknowledgedAt { get; init; }

    public bool IsDone => Status != DeliveryStatus.Waiting;
}
