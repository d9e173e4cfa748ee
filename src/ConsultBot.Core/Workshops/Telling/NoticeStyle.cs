namespace ConsultBot.Core.Workshops.Telling;

/// <summary>How a line of a notice stands.</summary>
public enum NoticeStyle
{
    Paragraph,
    Heading,
    Item,
}
