using ConsultBot.Core.People;

namespace ConsultBot.Bot.People;

/// <summary>Who writes in a turn.</summary>
/// <param name="Person">The participant; null for a guest, and for an organizer whom only the configuration knows.</param>
/// <param name="Role">What the person may do; null for a guest.</param>
public sealed record TurnPerson(Participant? Person, PersonRole? Role)
{
    /// <summary>Asks about everything public, and does nothing else.</summary>
    public static TurnPerson Guest { get; } = new(null, null);
}
