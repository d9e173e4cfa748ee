namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>What one of several people says, and what the bot has to answer to that person.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Turn">The words and what is expected.</param>
/// <param name="Now">The moment, where the file sets one before this line.</param>
internal sealed record SpokenLine(string Person, GoldenTurn Turn, string? Now);
