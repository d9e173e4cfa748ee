using NodaTime;

namespace ConsultBot.Core.Workshops.Checks;

/// <summary>A time at which several delegations could meet.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Score">0 to 100: 100 is within everybody's working hours; who had the odd hours before counts more.</param>
/// <param name="Outside">Delegations for whom it is before 07:00 or after 22:00.</param>
/// <param name="Local">The beginning in each zone, by zone id.</param>
public sealed record MeetingSlot(Instant Start, int Score, int Outside, IReadOnlyDictionary<string, LocalDateTime> Local);
