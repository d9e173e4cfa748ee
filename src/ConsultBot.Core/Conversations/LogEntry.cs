namespace ConsultBot.Core.Conversations;

/// <summary>An activity about to be logged.</summary>
/// <param name="DeduplicationKey">Unique in its conversation, at most 128 characters: the activity's id for what the user or the bot sends.</param>
/// <param name="Json">The activity in Direct Line's own JSON, at most 256 KiB.</param>
/// <param name="OpensTurn">True for what a person sent and the bot has still to answer.</param>
public sealed record LogEntry(string DeduplicationKey, string Json, bool OpensTurn);
