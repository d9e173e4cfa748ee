using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Local;

/// <summary>Commits what is waiting, group by group: whatever arrives during one flush shares the next.</summary>
/// <remarks>It has a thread of its own, because flushes and file locks block and the thread pool of a small machine has two.</remarks>
internal sealed class CommitQueue : IAsyncDisposable
{
    private const int GroupCommits = 512;
    private const int GroupBytes = 4 * 1024 * 1024;

    private readonly BlockingCollection<PendingCommit> _waiting = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly JournalWriter _writer;
    private readonly ILogger _logger;

    public CommitQueue(JournalWriter writer, ILogger logger)
    {
        (_writer, _logger) = (writer, logger);
        new Thread(Run) { IsBackground = true, Name = "ConsultBot store" }.Start();
    }

    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    public Task<CommitResult> EnqueueAsync(PreparedCommit commit, CancellationToken cancellationToken)
    {
        var pending = new PendingCommit(commit, cancellationToken);
        try
        {
            _waiting.Add(pending, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(LocalTableStore));
        }

        return pending.Result.WaitAsync(cancellationToken);
    }

    /// <summary>Waits until all that was enqueued is committed.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _ended.Task;
    }

    private void Run()
    {
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            var group = Group(first);
            if (group.Count == 0)
            {
                continue;
            }

            try
            {
                Commit(group);
                _writer.CompactIfDue();
            }
            catch (Exception e)
            {
                Log.CommitFailed(_logger, e);
                var cause = e as StoreUnavailableException ?? new StoreUnavailableException("The store failed.", e) { OutcomeUnknown = true };
                group.Where(pending => !pending.Result.IsCompleted).ToList().ForEach(pending => pending.Fail(cause));
            }
        }

        _ended.SetResult();
    }

    private void Commit(List<PendingCommit> group)
    {
        var results = _writer.Commit([.. group.Select(pending => pending.Commit)]);
        for (var at = 0; at < group.Count; at++)
        {
            group[at].Complete(results[at]);
        }
    }

    /// <summary>The first and what else is waiting, up to a size that is written in some milliseconds.</summary>
    private List<PendingCommit> Group(PendingCommit first)
    {
        var group = new List<PendingCommit>();
        long bytes = 0;
        var next = first;
        do
        {
            if (next.IsAbandoned)
            {
                next.Abandon();
                continue;
            }

            group.Add(next);
            bytes += next.Commit.Bytes;
        }
        while (group.Count < GroupCommits && bytes < GroupBytes && _waiting.TryTake(out next));

        return group;
    }
}
