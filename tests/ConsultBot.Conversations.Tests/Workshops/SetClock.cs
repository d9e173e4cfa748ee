using NodaTime;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Stands still until it is set.</summary>
internal sealed class SetClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2027, 3, 1, 9, 0);

    public Instant GetCurrentInstant() => Now;
}
