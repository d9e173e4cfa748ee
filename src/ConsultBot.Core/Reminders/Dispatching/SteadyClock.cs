using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>A clock that does not follow a step of the wall clock at once: it goes on by the time that really passed, and takes up the new hour only after the wall clock
/// has kept it for a quarter of an hour. Small differences, as NTP makes them, are followed at once.</summary>
public sealed class SteadyClock(TimeProvider time) : IClock
{
    private static readonly Duration Small = Duration.FromSeconds(2);
    private static readonly Duration Patience = Duration.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly long _begin = time.GetTimestamp();
    private Instant _origin = Instant.FromDateTimeOffset(time.GetUtcNow());
    private (Duration Offset, Duration Since)? _step;

    /// <summary>What the wall clock shows: the two differ after a step, or after the machine slept.</summary>
    public Instant Wall => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            var passed = Duration.FromTimeSpan(time.GetElapsedTime(_begin));
            var offset = Wall - (_origin + passed);
            if (Abs(offset) <= Small)
            {
                (_origin, _step) = (_origin + offset, null);
            }
            else if (_step is not { } step || Abs(offset - step.Offset) > Small)
            {
                _step = (offset, passed);
            }
            else if (passed - step.Since >= Patience)
            {
                (_origin, _step) = (_origin + offset, null);
            }

            return _origin + passed;
        }
    }

    private static Duration Abs(Duration duration) => duration < Duration.Zero ? -duration : duration;
}
