using System.Threading.Channels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class ShowTypingMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task OnTurnAsync_LongTurn_ShowsTypingAfterTheDelayAndEveryPeriod()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, RecordingAdapter.Incoming());

        await Middleware().OnTurnAsync(turn, async token =>
        {
            await _time.TimerIsSetAsync(token);
            _time.Advance(499);
            Assert.Null(adapter.GetNextReply());
            _time.Advance(1);
            AssertTyping(await adapter.GetNextReplyAsync(token));
            await _time.TimerIsSetAsync(token);
            _time.Advance(1999);
            Assert.Null(adapter.GetNextReply());
            _time.Advance(1);
            AssertTyping(await adapter.GetNextReplyAsync(token));
        }, CancellationToken.None);
        _time.Advance(10_000);

        Assert.Empty(adapter.ActiveQueue);
        Assert.False(turn.Responded);

        static void AssertTyping(IActivity sign) => Assert.Equal(("typing", "user"), (sign.Type, sign.Recipient.Id));
    }

    [Fact]
    public async Task OnTurnAsync_ShortTurn_ShowsNothing()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        await Middleware().OnTurnAsync(turn, _ => Task.CompletedTask, CancellationToken.None);
        _time.Advance(10_000);

        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [InlineData(ActivityTypes.Event, null)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies)]
    public async Task OnTurnAsync_NobodyWaitsBeforeAScreen_ShowsNothing(string type, string? deliveryMode)
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming(type));
        turn.Activity.DeliveryMode = deliveryMode;

        await Middleware().OnTurnAsync(turn, _ =>
        {
            _time.Advance(10_000);
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task OnTurnAsync_BotThatThrows_StopsTypingAndLetsItThrough()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());

        await Assert.ThrowsAsync<FormatException>(() =>
            Middleware().OnTurnAsync(turn, _ => throw new FormatException(), CancellationToken.None));
        _time.Advance(10_000);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public void New_TimesOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(period: 0));
    }

    private ShowTypingMiddleware Middleware() => new(500, 2000, _time);

    /// <summary>A clock that tests turn; due timers run inside <see cref="Advance"/>.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly Channel<TimeSpan> _set = Channel.CreateUnbounded<TimeSpan>();
        private readonly List<Timer> _timers = [];
        private readonly Lock _lock = new();
        private long _now;

        public ValueTask<TimeSpan> TimerIsSetAsync(CancellationToken cancellationToken) => _set.Reader.ReadAsync(cancellationToken);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                var timer = new Timer(this, callback, state, _now + (long)dueTime.TotalMilliseconds);
                _timers.Add(timer);
                _set.Writer.TryWrite(dueTime);
                return timer;
            }
        }

        public void Advance(long milliseconds)
        {
            Timer[] due;
            lock (_lock)
            {
                _now += milliseconds;
                due = [.. _timers.Where(timer => timer.Due <= _now)];
                _timers.RemoveAll(timer => timer.Due <= _now);
            }

            Array.ForEach(due, timer => timer.Run());
        }

        private void Remove(Timer timer)
        {
            lock (_lock)
            {
                _timers.Remove(timer);
            }
        }

        private sealed class Timer(ManualTime time, TimerCallback callback, object? state, long due) : ITimer
        {
            public long Due => due;

            public void Run() => callback(state);

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => time.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
