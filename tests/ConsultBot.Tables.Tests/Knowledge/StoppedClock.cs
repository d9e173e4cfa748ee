using NodaTime;

namespace ConsultBot.Tables.Tests.Knowledge;

internal sealed class StoppedClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 1, 12, 0);

    public Instant GetCurrentInstant() => Now;
}
