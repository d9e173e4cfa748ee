namespace ConsultBot.Tables.Reminders;

/// <summary>Keeps what became of deliveries. Marks that come while another one of their partition is on its way go together in the next commit: none waits for more than the commit before it, so that what was
/// sent is recorded no later than one by one, and a store that takes few commits a second takes many marks.</summary>
internal sealed class MarkGroups(ITableStore store)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Mark>> _waiting = new(StringComparer.Ordinal);

    /// <param name="partition">Of deliveries.</param>
    /// <param name="changes">Two or three, of one delivery; <see cref="DeliveryPlanning.TouchHead"/> may be among them.</param>
    /// <param name="cancellationToken">Ends the wait; the mark may be kept all the same.</param>
    /// <returns>Whether it is kept.</returns>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public Task<bool> CommitAsync(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var mark = new Mark(changes);
        lock (_gate)
        {
            if (_waiting.TryGetValue(partition, out var line))
            {
                line.Enqueue(mark);
                return mark.Kept.Task.WaitAsync(cancellationToken);
            }

            _waiting[partition] = new Queue<Mark>([mark]);
        }

        _ = EmptyAsync(partition);
        return mark.Kept.Task.WaitAsync(cancellationToken);
    }

    private async Task EmptyAsync(string partition)
    {
        for (var next = Next(partition); next.Count > 0; next = Next(partition))
        {
            if (next.Count == 1 || !await TryAsync(partition, next))
            {
                // One that does not hold, or a store that failed, keeps all of a commit out: each is told its own outcome.
                foreach (var mark in next)
                {
                    await SettleAsync(partition, mark);
                }
            }
        }
    }

    /// <returns>As many as fit into one commit; none: the line is closed.</returns>
    private List<Mark> Next(string partition)
    {
        var next = new List<Mark>();
        lock (_gate)
        {
            var line = _waiting[partition];
            for (var room = TableLimits.Changes; line.TryPeek(out var mark) && mark.Changes.Count <= room; room -= mark.Changes.Count)
            {
                next.Add(line.Dequeue());
            }

            if (next.Count == 0)
            {
                _waiting.Remove(partition);
            }
        }

        return next;
    }

    /// <returns>False where it is not kept, or not known.</returns>
    private async Task<bool> TryAsync(string partition, List<Mark> marks)
    {
        var all = marks.SelectMany(mark => mark.Changes).ToList();
        List<Change> changes = [.. all.Where(change => change != DeliveryPlanning.TouchHead), .. all.Where(change => change == DeliveryPlanning.TouchHead).Take(1)];
        var commit = store.CommitAsync(Schema.Deliveries, partition, changes, CancellationToken.None);
        await ((Task)commit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!commit.IsCompletedSuccessfully || !(await commit).IsCommitted)
        {
            return false;
        }

        marks.ForEach(mark => mark.Kept.SetResult(true));
        return true;
    }

    private async Task SettleAsync(string partition, Mark mark)
    {
        var commit = store.CommitAsync(Schema.Deliveries, partition, mark.Changes, CancellationToken.None);
        await ((Task)commit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (commit.IsCompletedSuccessfully)
        {
            mark.Kept.SetResult((await commit).IsCommitted);
        }
        else
        {
            mark.Kept.SetException(commit.Exception?.InnerException ?? new StoreUnavailableException("The store gave up."));
        }
    }

    private sealed record Mark(IReadOnlyList<Change> Changes)
    {
        public TaskCompletionSource<bool> Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
