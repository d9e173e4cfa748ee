using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>What became of a request to register, withdraw or decline.</summary>
/// <param name="Place">The person's place now; null where the request was refused or there was none.</param>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="When">The moment that a refusal is about: when registration opens or closed; else null.</param>
/// <param name="Changed">The rows that are new or changed, the person's own included; empty where nothing changes.</param>
/// <param name="Promoted">Those among the changed who got a seat from the waiting list, in its order.</param>
public sealed record RegistrationOutcome(
    Registration? Place,
    RegistrationRefusal? Refusal,
    Instant? When,
    IReadOnlyList<Registration> Changed,
    IReadOnlyList<Registration> Promoted)
{
    /// <summary>The request asked for what was so already.</summary>
    public bool IsRepeated => Refusal is null && Changed.Count == 0;
}
