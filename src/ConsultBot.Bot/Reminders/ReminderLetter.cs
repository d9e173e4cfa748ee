using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Reminders;

/// <summary>A reminder as an e-mail.</summary>
/// <param name="Id">The delivery's id: the Message-ID is made of it, so that the same one sent again can be recognised.</param>
/// <param name="Language">It is written in.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain.</param>
/// <param name="Html">The same as HTML, escaped.</param>
/// <param name="Calendar">An iCalendar object (RFC 5545) with METHOD:PUBLISH, or null.</param>
public sealed record ReminderLetter(string Id, Language Language, string Subject, string Text, string Html, string? Calendar);
