using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>A delivery that is ours until the lease ends.</summary>
/// <param name="Delivery">As it was claimed.</param>
/// <param name="ETag">Fences: a mark with another one is refused.</param>
/// <param name="Shard">The partition of its reminder that it stands in.</param>
/// <param name="LeaseEnds">From this moment on it may be somebody else's.</param>
public sealed record ClaimedDelivery(Delivery Delivery, string ETag, int Shard, Instant LeaseEnds);
