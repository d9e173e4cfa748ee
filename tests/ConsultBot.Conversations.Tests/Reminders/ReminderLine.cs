namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>A line of a file of dialogs/conversations/reminders.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="IsDelivery">True: reminders that are due go out, and the person sees what is expected; false: the person says something.</param>
/// <param name="Turn">What is said and expected.</param>
/// <param name="Now">The moment, where the file sets one before this line.</param>
internal sealed record ReminderLine(string Person, bool IsDelivery, GoldenTurn Turn, string? Now);
