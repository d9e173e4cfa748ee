using ConsultBot.Core.Conversations;

namespace ConsultBot.Conversations.Tests.Naughty;

/// <summary>The conversation log, remembering everything that the bot said, cards and buttons included.</summary>
internal sealed class RecordedLog(IConversationLog inner) : IConversationLog
{
    /// <summary>Activities of the bot as JSON.</summary>
    public List<string> Sent { get; } = [];

    public Task<IReadOnlyList<long>> AppendAsync(string conversationId, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        Sent.AddRange(entries.Where(entry => !entry.OpensTurn).Select(entry => entry.Json));
        return inner.AppendAsync(conversationId, entries, cancellationToken);
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int limit, CancellationToken cancellationToken) =>
        inner.ReadAsync(conversationId, after, limit, cancellationToken);

    public Task<long> LastPositionAsync(string conversationId, CancellationToken cancellationToken) => inner.LastPositionAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<OpenTurn>> OpenTurnsAsync(string? conversationId, CancellationToken cancellationToken) => inner.OpenTurnsAsync(conversationId, cancellationToken);

    public Task FinishTurnAsync(string conversationId, long position, CancellationToken cancellationToken) => inner.FinishTurnAsync(conversationId, position, cancellationToken);
}
