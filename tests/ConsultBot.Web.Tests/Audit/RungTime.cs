namespace ConsultBot.Web.Tests.Audit;

/// <summary>A clock that stands still and whose one timer rings when a test moves it.</summary>
internal sealed class RungTime : TimeProvider
{
    private readonly TaskCompletionSource<Action> _timer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves the clock and rings, once somebody has set the timer.</summary>
    public async Task RingAsync(TimeSpan after)
    {
        var ring = await _timer.Task;
        _now += after;
        ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timer.TrySetResult(() => callback(state));
        return new Bell();
    }

    private sealed class Bell : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
