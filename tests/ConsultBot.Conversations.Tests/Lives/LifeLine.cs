namespace ConsultBot.Conversations.Tests.Lives;

/// <summary>What one of several people says or gets to see, and what is expected.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="IsDelivery">True: what is due goes out, and the person sees what is expected; false: the person says something.</param>
/// <param name="Turn">What is said and expected.</param>
/// <param name="Now">The moment, where the file sets one before this line.</param>
internal sealed record LifeLine(string Person, bool IsDelivery, GoldenTurn Turn, string? Now);
