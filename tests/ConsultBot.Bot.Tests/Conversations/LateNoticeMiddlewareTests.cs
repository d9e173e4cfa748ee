using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Messages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Tests.Conversations;

public sealed class LateNoticeMiddlewareTests
{
    private readonly TestAdapter _adapter = new();
    private readonly DueTime _time = new();

    [Theory]
    [InlineData("en", "This is taking longer than it should.")]
    [InlineData("fr", "La réponse tarde")]
    [InlineData("es-MX", "La respuesta está tardando")]
    public async Task Turn_LongWithoutAWord_SaysSoOnceWithAReferenceAndGoesOn(string locale, string said)
    {
        using var turn = new TurnContext(_adapter, Incoming(locale));

        await Middleware().OnTurnAsync(turn, async token =>
        {
            Assert.Equal(TimeSpan.FromSeconds(12), await _time.WaitedAsync(token));
            _time.Elapse();
            var notice = (Activity)await _adapter.GetNextReplyAsync(token);
            Assert.StartsWith(said, notice.Text, StringComparison.Ordinal);
            Assert.Matches("[0-9A-F]{8}", notice.Text);
            Assert.Equal(("a1-late", "a1"), (notice.Id, notice.ReplyToId));
            await turn.SendActivityAsync(MessageFactory.Text("the answer"), token);
        }, CancellationToken.None);

        Assert.Equal("the answer", ((Activity)_adapter.GetNextReply()).Text);
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task Turn_ThatHasSaidSomething_IsNotLate()
    {
        using var turn = new TurnContext(_adapter, Incoming("en"));

        await Middleware().OnTurnAsync(turn, async token =>
        {
            await _time.WaitedAsync(token);
            await turn.SendActivityAsync(MessageFactory.Text("the answer"), token);
            _time.Elapse();
        }, CancellationToken.None);

        Assert.Equal("the answer", ((Activity)_adapter.GetNextReply()).Text);
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task Turn_ThatIsOver_SaysNothingMore()
    {
        using var turn = new TurnContext(_adapter, Incoming("en"));

        await Middleware().OnTurnAsync(turn, _ => Task.CompletedTask, CancellationToken.None);
        _time.Elapse();

        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task Turn_ThatFails_LetsItThrough()
    {
        using var turn = new TurnContext(_adapter, Incoming("en"));

        await Assert.ThrowsAsync<FormatException>(() => Middleware().OnTurnAsync(turn, _ => throw new FormatException(), CancellationToken.None));
    }

    private static Activity Incoming(string locale) => new()
    {
        Type = ActivityTypes.Message,
        Id = "a1",
        ChannelId = "test",
        Locale = locale,
        Conversation = new ConversationAccount { Id = "c1" },
        From = new ChannelAccount { Id = "ada" },
        Recipient = new ChannelAccount { Id = "bot" },
    };

    private LateNoticeMiddleware Middleware() => new(
        new Replies(MessageCatalog.Load(Repository.Path("dialogs", "messages"))), Options.Create(new BotOptions()), _time, NullLogger<LateNoticeMiddleware>.Instance);

    /// <summary>Time that elapses when a test says so.</summary>
    private sealed class DueTime : TimeProvider
    {
        private readonly TaskCompletionSource<TimeSpan> _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Action _due = () => { };

        public Task<TimeSpan> WaitedAsync(CancellationToken cancellationToken) => _waited.Task.WaitAsync(cancellationToken);

        public void Elapse() => _due();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _due = () => callback(state);
            _waited.TrySetResult(dueTime);
            return new NoTimer(this);
        }

        private sealed class NoTimer(DueTime time) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => time._due = () => { };

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
