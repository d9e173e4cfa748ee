namespace ConsultBot.Core.Workshops.Reading;

/// <summary>A stretch between commas, dates and marks.</summary>
/// <param name="Mark">What its words are, where something says so.</param>
/// <param name="Text">As written, trimmed; may be empty.</param>
/// <param name="Number">The number that it begins with, or null.</param>
internal sealed record PayloadPart(WorkshopMark? Mark, string Text, int? Number);
