namespace ConsultBot.Bot.Workshops;

/// <summary>A calendar as it is handed out.</summary>
/// <param name="Text">In RFC 5545.</param>
/// <param name="FileName">What a browser should call it; ASCII.</param>
public sealed record PublishedCalendar(string Text, string FileName);
