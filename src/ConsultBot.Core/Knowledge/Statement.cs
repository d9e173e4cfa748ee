namespace ConsultBot.Core.Knowledge;

/// <summary>A sentence or two of our own about something, with what it rests on.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Statement(LocalText Text, Evidence Evidence);
