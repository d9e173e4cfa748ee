namespace ConsultBot.Tables.Tests.People;

/// <summary>Time that passes when a test says so.</summary>
internal sealed class PassingTime : TimeProvider
{
    private DateTimeOffset _now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;
}
