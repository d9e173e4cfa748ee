namespace ConsultBot.Web.DirectLine;

/// <summary>What a token says: one conversation, one user, until when.</summary>
/// <param name="ConversationId">The only conversation that it opens.</param>
/// <param name="UserId">Who its holder is, whatever an activity claims.</param>
/// <param name="FirstIssued">When the token was issued that this one was refreshed from.</param>
/// <param name="Expires">The first moment at which it is refused.</param>
public sealed record DirectLineToken(string ConversationId, string UserId, DateTimeOffset FirstIssued, DateTimeOffset Expires);
