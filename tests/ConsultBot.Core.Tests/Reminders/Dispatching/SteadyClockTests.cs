using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders.Dispatching;

public sealed class SteadyClockTests
{
    private static readonly Instant Start = Instant.FromUtc(2027, 9, 7, 9, 0);

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void GetCurrentInstant_WallClockStepsByAnHour_GoesOnByTheTimeThatPassed(int minutes)
    {
        var time = new SteppedTime();
        var clock = new SteadyClock(time);

        time.Pass(TimeSpan.FromMinutes(1));
        time.Step(TimeSpan.FromMinutes(minutes));
        Assert.Equal(Start + Duration.FromMinutes(1), clock.GetCurrentInstant());
        time.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(Start + Duration.FromMinutes(6), clock.GetCurrentInstant());
        time.Step(TimeSpan.FromMinutes(-minutes));
        Assert.Equal(Start + Duration.FromMinutes(6), clock.GetCurrentInstant());
    }

    [Fact]
    public void GetCurrentInstant_StepThatStays_IsTakenUp()
    {
        var time = new SteppedTime();
        var clock = new SteadyClock(time);
        time.Step(TimeSpan.FromHours(1));
        clock.GetCurrentInstant();
        time.Pass(TimeSpan.FromMinutes(16));

        Assert.Equal(Start + Duration.FromMinutes(76), clock.GetCurrentInstant());
    }

    [Fact]
    public void GetCurrentInstant_SmallCorrections_AreFollowed()
    {
        var time = new SteppedTime();
        var clock = new SteadyClock(time);
        time.Step(TimeSpan.FromSeconds(1));

        Assert.Equal(Start + Duration.FromSeconds(1), clock.GetCurrentInstant());
    }

    private sealed class SteppedTime : TimeProvider
    {
        private TimeSpan _passed;
        private TimeSpan _step;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _passed += time;

        public void Step(TimeSpan step) => _step += step;

        public override DateTimeOffset GetUtcNow() => Start.ToDateTimeOffset() + _passed + _step;

        public override long GetTimestamp() => _passed.Ticks;
    }
}
