namespace ConsultBot.Core.Questions;

/// <summary>A choice that was offered when the bot asked back.</summary>
/// <param name="Label">As the button said.</param>
/// <param name="Asks">The full question it stands for.</param>
public sealed record PendingChoice(string Label, string Asks);
