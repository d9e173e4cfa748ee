namespace ConsultBot.Core.Questions.Reading;

/// <summary>A question without the document that it refers to for its answer.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Source">Id of the document, or null when the question refers to none.</param>
public sealed record Attributed(string Text, string? Source);
