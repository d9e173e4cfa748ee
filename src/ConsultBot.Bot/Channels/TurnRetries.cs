using ConsultBot.Core.Conversations;

namespace ConsultBot.Bot.Channels;

/// <summary>When an open turn may be run by somebody who was not asked to: a crash or a failure left it behind.</summary>
internal sealed class TurnRetries(TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>An open turn of another process, or of this one, is taken over after this long.</summary>
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromSeconds(60);

    /// <summary>An open turn from before this process began was most likely cut off by a crash; another instance might still be at it.</summary>
    private static readonly TimeSpan AbandonedByCrashAfter = TimeSpan.FromSeconds(5);

    private readonly DateTimeOffset _begun = time.GetUtcNow();
    private readonly Dictionary<(string Conversation, long Position), (int Count, DateTimeOffset Next)> _failures = [];

    /// <param name="isTouched">Its conversation is in use at this moment: what a crash cut off goes first then, without delay.</param>
    public DateTimeOffset DueAt(OpenTurn turn, bool isTouched)
    {
        lock (_failures)
        {
            if (_failures.TryGetValue((turn.ConversationId, turn.Position), out var failure))
            {
                return failure.Next;
            }
        }

        var since = turn.Since.ToDateTimeOffset();
        if (since >= _begun)
        {
            return since + AbandonedAfter;
        }

        return isTouched ? since : since + AbandonedByCrashAfter;
    }

    /// <summary>Puts the next try off: one minute, two, four and so on, up to an hour. It is never given up.</summary>
    public void Failed(OpenTurn turn)
    {
        lock (_failures)
        {
            var count = _failures.GetValueOrDefault((turn.ConversationId, turn.Position)).Count + 1;
            var pause = TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, count - 1)));
            _failures[(turn.ConversationId, turn.Position)] = (count, time.GetUtcNow() + pause);
        }
    }

    public void Forget(OpenTurn turn)
    {
        lock (_failures)
        {
            _failures.Remove((turn.ConversationId, turn.Position));
        }
    }

    /// <summary>Forgets failures of turns that are no longer open: another instance finished them.</summary>
    public void KeepOnly(IReadOnlyList<OpenTurn> open)
    {
        var keys = open.Select(turn => (turn.ConversationId, turn.Position)).ToHashSet();
        lock (_failures)
        {
            foreach (var gone in _failures.Keys.Where(key => !keys.Contains(key)).ToList())
            {
                _failures.Remove(gone);
            }
        }
    }
}
