using NodaTime;

namespace ConsultBot.Core.Conversations;

/// <summary>A message that was acknowledged and whose turn is not finished: it runs now, or a crash cut it off.</summary>
/// <param name="ConversationId">The conversation it belongs to.</param>
/// <param name="Position">The place of the user's activity in that conversation's log.</param>
/// <param name="Since">When the activity was acknowledged.</param>
public sealed record OpenTurn(string ConversationId, long Position, Instant Since);
