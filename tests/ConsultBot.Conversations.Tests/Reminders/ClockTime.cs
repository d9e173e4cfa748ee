using ConsultBot.Conversations.Tests.Workshops;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>The time that a test's clock shows; a wait ends at once.</summary>
internal sealed class ClockTime(SetClock clock) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => clock.Now.ToDateTimeOffset();

    public override long GetTimestamp() => clock.Now.ToDateTimeOffset().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Limits of a send are no waits.
        var timer = new NoTimer();
        if (dueTime < TimeSpan.FromSeconds(10) && dueTime >= TimeSpan.Zero)
        {
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return timer;
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
