using ConsultBot.Core.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot.Channels;

/// <summary>Runs the turns of what was logged: those of one conversation one after the other in the order of the log, different conversations
/// side by side. Runs what a crash left behind as well.</summary>
public sealed class ConversationTurns : IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    /// <summary>The bot is told to stop after this long, and the turn is tried again later.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly IConversationLog _log;
    private readonly DirectLineAdapter _adapter;
    private readonly BotCallbackHandler _bot;
    private readonly ChannelAccount _account;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TurnRetries _retries;
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Runner> _runners = new(StringComparer.Ordinal);
    private bool _isDraining;

    /// <summary>Runs nothing yet: not even what was left behind, before <see cref="RunAbandonedAsync"/>.</summary>
    /// <param name="log">Says which turns are open.</param>
    /// <param name="adapter">Runs them, behind its middleware.</param>
    /// <param name="bot">Called once a turn.</param>
    /// <param name="account">The bot as the recipient of every activity.</param>
    /// <param name="time">Measures limits and pauses.</param>
    /// <param name="logger">Hears of failed turns.</param>
    public ConversationTurns(
        IConversationLog log, DirectLineAdapter adapter, BotCallbackHandler bot, ChannelAccount account, TimeProvider time, ILogger<ConversationTurns> logger)
    {
        (_log, _adapter, _bot, _account, _time, _logger) = (log, adapter, bot, account, time, logger);
        _retries = new TurnRetries(time);
    }

    /// <summary>Has the turn of a logged activity run soon. Does not wait for it; a turn that is finished already is not run.</summary>
    /// <param name="position">Null: only what was left behind in that conversation.</param>
    public void Request(string conversationId, long? position)
    {
        lock (_runners)
        {
            // What is not begun stays open in the log: the next start runs it.
            if (_isDraining)
            {
                return;
            }

            if (!_runners.TryGetValue(conversationId, out var runner))
            {
                _runners.Add(conversationId, runner = new Runner());
                runner.Task = Begin(conversationId, runner);
            }

            runner.Ask(position);
        }
    }

    /// <summary>Waits until no turn of a conversation runs or waits in this process.</summary>
    public async Task WhenIdleAsync(string conversationId, CancellationToken cancellationToken)
    {
        while (FindTask(conversationId) is { } task)
        {
            await task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Runs what was left behind in any conversation.</summary>
    /// <returns>When to look again.</returns>
    public async Task<TimeSpan> RunAbandonedAsync(CancellationToken cancellationToken)
    {
        var open = await _log.OpenTurnsAsync(null, cancellationToken);
        _retries.KeepOnly(open);
        var now = _time.GetUtcNow();
        var due = open.Where(turn => _retries.DueAt(turn, isTouched: false) <= now)
            .Select(turn => turn.ConversationId).Distinct(StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken }, async (id, token) =>
        {
            Request(id, position: null);
            await WhenIdleAsync(id, token);
        });
        var next = open.Select(turn => _retries.DueAt(turn, isTouched: false) - now).Where(wait => wait > TimeSpan.Zero);
        return next.Append(SweepEvery).Min() is var wait && wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait;
    }

    /// <summary>Begins no more turns and waits for those that run.</summary>
    /// <param name="limit">After this long they are cancelled; they stay open in the log.</param>
    public async Task DrainAsync(TimeSpan limit)
    {
        List<Task> running;
        lock (_runners)
        {
            _isDraining = true;
            running = [.. _runners.Values.Select(runner => runner.Task)];
        }

        await Task.WhenAny(Task.WhenAll(running), Task.Delay(limit, _time));
        await _stop.CancelAsync();
        await Task.WhenAny(Task.WhenAll(running), Task.Delay(TimeSpan.FromSeconds(1), _time));
    }

    /// <summary>Cancels nothing: that is what <see cref="DrainAsync"/> is for.</summary>
    public void Dispose() => _stop.Dispose();

    private Task Begin(string conversationId, Runner runner)
    {
        // The turn outlives the request that asked for it, so nothing of the request's context may flow into it.
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => RunConversationAsync(conversationId, runner));
        }
    }

    private Task? FindTask(string conversationId)
    {
        lock (_runners)
        {
            return _runners.GetValueOrDefault(conversationId)?.Task;
        }
    }

    private async Task RunConversationAsync(string conversationId, Runner runner)
    {
        do
        {
            var asked = TakeAsked(runner);
            try
            {
                foreach (var turn in await _log.OpenTurnsAsync(conversationId, _stop.Token))
                {
                    if (_isDraining)
                    {
                        break;
                    }

                    if (asked.Contains(turn.Position) || _retries.DueAt(turn, isTouched: true) <= _time.GetUtcNow())
                    {
                        await RunTurnAsync(turn);
                    }
                }
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // The host stops: the turns stay open in the log.
            }
            catch (Exception exception)
            {
                // Background loop: whatever it is, the turns stay open in the log and are found again.
                _logger.OpenTurnsUnreadable(exception);
            }
        }
        while (!TryEnd(conversationId, runner));
    }

    private async Task RunTurnAsync(OpenTurn turn)
    {
        using var limit = new CancellationTokenSource(Limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stop.Token);
        try
        {
            var logged = await _log.ReadAsync(turn.ConversationId, turn.Position - 1, 1, _stop.Token);
            await _adapter.RunTurnAsync(DirectLineJson.Read(logged[0].Json, _account), _bot, either.Token);
            await _log.FinishTurnAsync(turn.ConversationId, turn.Position, _stop.Token);
            _retries.Forget(turn);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _logger.TurnCutOff(turn.Position);
        }
        catch (Exception exception)
        {
            // The turn boundary: one failed turn stops neither the conversation nor the process.
            _retries.Failed(turn);
            _logger.TurnFailed(turn.Position, exception);
        }
    }

    private HashSet<long> TakeAsked(Runner runner)
    {
        lock (_runners)
        {
            return runner.Take();
        }
    }

    private bool TryEnd(string conversationId, Runner runner)
    {
        lock (_runners)
        {
            return (!runner.IsAsked || _isDraining) && _runners.Remove(conversationId);
        }
    }

    private sealed class Runner
    {
        private HashSet<long> _positions = [];

        public Task Task { get; set; } = Task.CompletedTask;

        public bool IsAsked { get; private set; }

        public void Ask(long? position)
        {
            IsAsked = true;
            if (position is { } known)
            {
                _positions.Add(known);
            }
        }

        public HashSet<long> Take()
        {
            var taken = _positions;
            (_positions, IsAsked) = ([], false);
            return taken;
        }
    }
}
