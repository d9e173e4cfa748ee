using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Reminders;

/// <summary>What is shown of a reminder before it is sent.</summary>
/// <param name="Lines">All of it.</param>
/// <param name="Facts">The figures of it, for a card.</param>
internal sealed record ShownReminder(IReadOnlyList<NoticeLine> Lines, IReadOnlyList<(string Label, Argument Value)> Facts);
