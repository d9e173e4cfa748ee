using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>How deliveries are claimed and sent.</summary>
/// <param name="Lease">How long a claim lasts; more than twice <paramref name="SendTimeout"/>.</param>
/// <param name="SendTimeout">How long one attempt may take.</param>
/// <param name="Poll">How long to wait when nothing is due.</param>
/// <param name="AtOnce">Deliveries under way at the same time in this instance.</param>
/// <param name="Batch">Deliveries claimed in one go.</param>
public sealed record DispatchSettings(Duration Lease, Duration SendTimeout, Duration Poll, int AtOnce, int Batch)
{
    public static DispatchSettings Default { get; } = new(Duration.FromSeconds(60), Duration.FromSeconds(20), Duration.FromSeconds(2), 32, 32);
}
