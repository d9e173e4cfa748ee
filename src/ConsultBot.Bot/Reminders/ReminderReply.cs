using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Reminders;

/// <summary>What is said to a message about reminders, and what the conversation remembers after it.</summary>
/// <param name="Lines">The text.</param>
/// <param name="Talk">To be remembered.</param>
internal sealed record ReminderReply(IReadOnlyList<NoticeLine> Lines, ReminderTalk Talk)
{
    public IReadOnlyList<Phrase> Buttons { get; init; } = [];

    /// <summary>Stand below the text.</summary>
    public IReadOnlyList<ReplyLink> Links { get; init; } = [];

    public Attachment? Card { get; init; }

    public static ReminderReply Of(ReminderTalk talk, params IReadOnlyList<NoticeLine> lines) => new(lines, talk);
}
