using ConsultBot.Core.Conversations;

namespace ConsultBot.Tables;

/// <summary>The log of web chat conversations over a table store.</summary>
/// <remarks>
/// <para>One partition a conversation: a head row with the last position; a row an activity; a row a deduplication key, which names the
/// position; a row a turn that is still open. An append is one commit of all of them, and the head's ETag puts appends in order.</para>
/// <para>Start-up has to find open turns without reading every conversation, so the table OpenTurns lists them too. Two tables cannot be
/// written in one commit; the order of the writes makes every crash between them harmless:</para>
/// <list type="number">
/// <item>announce the turn in OpenTurns. A crash here leaves an announcement of a turn that does not exist: nothing was acknowledged,
/// nothing runs, and the announcement is cleared away once it is old.</item>
/// <item>commit activity, deduplication key, head and open turn to the conversation. From here on the message cannot be lost: the turn is
/// found by its announcement. The sender hears of it after this; one who does not and sends again gets the same position.</item>
/// <item>run the turn. Its replies carry deduplication keys derived from the message, so a second run appends none of them again.</item>
/// <item>remove the open turn from the conversation. From here on the turn never runs again: an announcement counts only while the
/// conversation itself says that the turn is open.</item>
/// <item>remove the announcement. A crash before this leaves one that is cleared away once it is old.</item>
/// </list>
/// </remarks>
public sealed class ConversationLog : IConversationLog
{
    private const int MaximumAttempts = 30;

    private readonly ITableStore _store;
    private readonly TimeProvider _time;
    private readonly OpenTurnRows _turns;
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <param name="store">Is not disposed with this.</param>
    /// <param name="time">Tells since when a turn is open, and measures the waits between attempts.</param>
    public ConversationLog(ITableStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        (_store, _time, _turns) = (store, time, new OpenTurnRows(store, time));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<IReadOnlyList<long>> AppendAsync(
        string conversationId, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        Check(conversationId);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries.Count, 20);

        // Writers of one process queue here; between processes the head's ETag decides.
        var gate = _gates[(uint)string.GetHashCode(conversationId, StringComparison.Ordinal) % (uint)_gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await AppendInTurnAsync(conversationId, entries, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LoggedActivity>> ReadAsync(
        string conversationId, long after, int limit, CancellationToken cancellationToken)
    {
        Check(conversationId);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);

        // Positions have no gaps, so the range holds exactly as many rows as are wanted.
        var range = KeyRange.Between(Schema.ActivityKey(after + 1), Schema.ActivityKey(after + 1 + limit));
        var found = new List<LoggedActivity>();
        await foreach (var row in _store.ReadAsync(Schema.Conversations, KeyText.Encode(conversationId), range, cancellationToken))
        {
            found.Add(new LoggedActivity(row.Properties.GetNumber("Position"), LongText.Join(row.Properties, "Json")));
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task<long> LastPositionAsync(string conversationId, CancellationToken cancellationToken)
    {
        Check(conversationId);
        var head = await FindHeadAsync(conversationId, cancellationToken);
        return head?.Properties.GetNumber("Last") ?? 0;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OpenTurn>> OpenTurnsAsync(string? conversationId, CancellationToken cancellationToken) =>
        conversationId is null ? _turns.ReadAllAsync(cancellationToken) : _turns.ReadAsync(conversationId, cancellationToken);

    /// <inheritdoc/>
    public Task FinishTurnAsync(string conversationId, long position, CancellationToken cancellationToken) =>
        _turns.FinishAsync(conversationId, position, cancellationToken);

    private static void Check(string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(conversationId.Length, 256, nameof(conversationId));
    }

    private async Task<IReadOnlyList<long>> AppendInTurnAsync(
        string conversationId, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        IReadOnlyList<Announcement> announced = [];
        for (var attempt = 0; attempt < MaximumAttempts;)
        {
            var plan = new AppendPlan(await FindHeadAsync(conversationId, cancellationToken), entries, known);
            if (plan.IsEmpty)
            {
                await _turns.WithdrawAsync(conversationId, announced, cancellationToken);
                return plan.Positions;
            }

            announced = await _turns.AnnounceAsync(conversationId, plan.TurnCount, announced, cancellationToken);
            var result = await _store.CommitAsync(
                Schema.Conversations, KeyText.Encode(conversationId), plan.Changes(announced), cancellationToken);
            if (result.IsCommitted)
            {
                await _turns.WithdrawAsync(conversationId, [.. announced.Skip(plan.TurnCount)], cancellationToken);
                return plan.Positions;
            }

            if (plan.RepeatedKey(result) is { } repeated)
            {
                known[repeated] = await PositionAsync(conversationId, repeated, cancellationToken);
                continue;
            }

            attempt++;
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(2, 10 * attempt)), _time, cancellationToken);
        }

        throw new StoreUnavailableException("Other writers of the conversation won every time.");
    }

    private async Task<long> PositionAsync(string conversationId, string deduplicationKey, CancellationToken cancellationToken)
    {
        var row = await _store.FindAsync(
            Schema.Conversations, KeyText.Encode(conversationId), Schema.DeduplicationKey(deduplicationKey), cancellationToken);
        return row?.Properties.GetNumber("Position")
            ?? throw new StoreUnavailableException("The store refused a row as existing and then did not find it.");
    }

    private Task<Row?> FindHeadAsync(string conversationId, CancellationToken cancellationToken) =>
        _store.FindAsync(Schema.Conversations, KeyText.Encode(conversationId), Schema.HeadKey, cancellationToken);
}
