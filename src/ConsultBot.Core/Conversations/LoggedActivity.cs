namespace ConsultBot.Core.Conversations;

/// <summary>An activity as it was logged.</summary>
/// <param name="Position">Its place in the conversation, counted from 1.</param>
/// <param name="Json">The activity in Direct Line's own JSON.</param>
public sealed record LoggedActivity(long Position, string Json);
