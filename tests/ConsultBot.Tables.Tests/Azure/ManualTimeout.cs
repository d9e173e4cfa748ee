namespace ConsultBot.Tables.Tests.Azure;

/// <summary>A clock whose timers go off when the test says so.</summary>
internal sealed class ManualTimeout : TimeProvider
{
    private readonly List<Action> _timers = [];

    public List<TimeSpan> Delays { get; } = [];

    public void Fire() => _timers.ForEach(timer => timer());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Add(dueTime);
        _timers.Add(() => callback(state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // There is no timer to stop.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
