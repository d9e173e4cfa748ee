using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Workshops;

/// <summary>What is said to a message about workshops, and what the conversation remembers after it.</summary>
/// <param name="Lines">The text.</param>
/// <param name="Talk">To be remembered.</param>
internal sealed record WorkshopReply(IReadOnlyList<NoticeLine> Lines, WorkshopTalk Talk)
{
    /// <summary>Labels of buttons, each sent as it reads.</summary>
    public IReadOnlyList<Phrase> Buttons { get; init; } = [];

    /// <summary>Stand below the text.</summary>
    public IReadOnlyList<ReplyLink> Links { get; init; } = [];

    public Attachment? Card { get; init; }

    /// <summary>Id of the workshop whose people it names, or null.</summary>
    public string? NamesOf { get; init; }

    /// <summary>The text is shown as the Markdown that it is written in, to be copied.</summary>
    public bool IsSource { get; init; }

    public static WorkshopReply Of(WorkshopTalk talk, params IReadOnlyList<NoticeLine> lines) => new(lines, talk);
}
