namespace ConsultBot.Core.Conversations;

/// <summary>Every activity of a web chat conversation, in the order in which it was acknowledged. Entries are never
/// changed in place: an update of an activity is a later entry with the same activity id.</summary>
public interface IConversationLog
{
    /// <summary>Appends entries as one commit: all or none.</summary>
    /// <param name="conversationId">At most 256 characters.</param>
    /// <param name="entries">One to twenty. An entry whose <see cref="LogEntry.DeduplicationKey"/> is already in the
    /// conversation is left out, so that the same reply written twice stands once.</param>
    /// <param name="cancellationToken">Ends the wait; the entries may be stored all the same.</param>
    /// <returns>The position of each entry, counted from 1 in the conversation; that of the earlier one for a repeated entry.</returns>
    Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken);

    /// <summary>Reads what came after a position.</summary>
    /// <param name="conversationId">At most 256 characters.</param>
    /// <param name="after">0 reads from the beginning.</param>
    /// <param name="limit">The most entries wanted.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>Entries in order; empty when there are none.</returns>
    Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The position of the last entry, 0 for an unknown or empty conversation.</summary>
    Task<long> LastPositionAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>The user's activities that were acknowledged and whose turn has not been marked as finished: those of one conversation,
    /// or of all when <paramref name="conversationId"/> is null. Oldest first.</summary>
    Task<IReadOnlyList<OpenTurn>> OpenTurnsAsync(string? conversationId, CancellationToken cancellationToken);

    /// <summary>Notes that the turn for an entry is finished: its replies and its state are stored. A repeated call changes nothing.</summary>
    Task FinishTurnAsync(string conversationId, long position, CancellationToken cancellationToken);
}
