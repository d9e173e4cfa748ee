using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Web.Tests.Channels;

public sealed class ConversationTurnsTests
{
    [Fact]
    public async Task Drain_WhileOpenTurnsAreRead_IsNoFailure()
    {
        var (log, logger) = (new SlowLog(), new NotedLogger());
        var time = TimeProvider.System;
        using var turns = new ConversationTurns(
            log, new DirectLineAdapter(log, new ConversationStreams(), time), TestBot.Echo, new ChannelAccount { Id = "consultbot" }, time, logger);
        turns.Request("c1", position: null);
        await log.IsReading;

        await turns.DrainAsync(TimeSpan.Zero);
        await turns.WhenIdleAsync("c1", CancellationToken.None);

        Assert.Empty(logger.Events);
    }

    [Fact]
    public async Task Request_OpenTurnsCannotBeRead_IsLogged()
    {
        var (log, logger) = (new SlowLog { Failure = new StoreUnavailableException("The store is away.") }, new NotedLogger());
        var time = TimeProvider.System;
        using var turns = new ConversationTurns(
            log, new DirectLineAdapter(log, new ConversationStreams(), time), TestBot.Echo, new ChannelAccount { Id = "consultbot" }, time, logger);
        turns.Request("c1", position: null);
        await turns.WhenIdleAsync("c1", CancellationToken.None);

        Assert.Equal(["OpenTurnsUnreadable"], logger.Events);
    }

    /// <summary>A log whose open turns take for ever, or fail.</summary>
    private sealed class SlowLog : IConversationLog
    {
        private readonly ConversationLog _inner = new(new MemoryTableStore(), TimeProvider.System);
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Exception? Failure { get; init; }

        public Task IsReading => _reading.Task;

        public async Task<IReadOnlyList<OpenTurn>> OpenTurnsAsync(string? conversationId, CancellationToken cancellationToken)
        {
            _reading.TrySetResult();
            if (Failure is not null)
            {
                throw Failure;
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return [];
        }

        public Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken) =>
            _inner.AppendAsync(conversationId, entries, cancellationToken);

        public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken) =>
            _inner.ReadAsync(conversationId, after, limit, cancellationToken);

        public Task<long> LastPositionAsync(string conversationId, CancellationToken cancellationToken) => _inner.LastPositionAsync(conversationId, cancellationToken);

        public Task FinishTurnAsync(string conversationId, long position, CancellationToken cancellationToken) => _inner.FinishTurnAsync(conversationId, position, cancellationToken);
    }

    private sealed class NotedLogger : ILogger<ConversationTurns>
    {
        public List<string?> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Events.Add(eventId.Name);
    }
}
