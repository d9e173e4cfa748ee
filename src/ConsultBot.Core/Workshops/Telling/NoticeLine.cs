using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>A line of what is said of a workshop.</summary>
/// <param name="Phrase">Its sentence.</param>
/// <param name="Style">How it stands.</param>
public sealed record NoticeLine(Phrase Phrase, NoticeStyle Style = NoticeStyle.Paragraph)
{
    /// <summary>The language that it is written in where that is not the reader's: a line that is shown as somebody else reads it.</summary>
    public Knowledge.Language? Language { get; init; }

    public static NoticeLine Item(string key, params ReadOnlySpan<(string Name, Argument Value)> arguments) => new(Phrase.Of(key, arguments), NoticeStyle.Item);

    public static NoticeLine Heading(string key, params ReadOnlySpan<(string Name, Argument Value)> arguments) => new(Phrase.Of(key, arguments), NoticeStyle.Heading);

    public static NoticeLine Of(string key, params ReadOnlySpan<(string Name, Argument Value)> arguments) => new(Phrase.Of(key, arguments));
}
