namespace ConsultBot.Core.Questions.Answers;

/// <summary>Something a person may ask next, or choose from when asked back.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Asks">The question that choosing it asks, in full.</param>
public sealed record Choice(Phrase Label, Phrase Asks);
