namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>Time that passes when a test says so; a wait ends at once and lets its time pass.</summary>
internal sealed class MovedTime : TimeProvider
{
    private readonly Lock _gate = new();
    private TimeSpan _passed;
    private TimeSpan _step;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time)
    {
        lock (_gate)
        {
            _passed += time;
        }
    }

    /// <summary>The wall clock is set.</summary>
    public void Step(TimeSpan step)
    {
        lock (_gate)
        {
            _step += step;
        }
    }

    public override DateTimeOffset GetUtcNow() => ReminderRun.Now.ToDateTimeOffset() + TimeSpan.FromTicks(GetTimestamp()) + _step;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _passed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // A limit of twenty seconds on a send is no wait; the short waits between attempts are.
        if (dueTime >= TimeSpan.FromSeconds(10) || dueTime < TimeSpan.Zero)
        {
            return new NoTimer();
        }

        Pass(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new NoTimer();
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
