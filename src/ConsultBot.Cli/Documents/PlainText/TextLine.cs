namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>A line of a text, without its end.</summary>
/// <param name="Start">Where its first visible character stands in the text.</param>
/// <param name="Indent">White space before it.</param>
/// <param name="Text">From its first to its last visible character; empty for a blank line.</param>
internal readonly record struct TextLine(int Start, string Indent, string Text)
{
    public int End => Start + Text.Length;

    public bool IsBlank => string.IsNullOrEmpty(Text);

    /// <summary>Converters of page images leave one space where a page began.</summary>
    public bool BeginsPage => Indent is " " or "\f" or "\f ";

    /// <summary>Where a page ends without a blank line, it is not known whether the paragraph does.</summary>
    public static List<TextLine> Cut(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var at and >= 0 ? start + at : text.Length;
            var first = start;
            while (first < end && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            lines.Add(new TextLine(first, text[start..first], text[first..end].TrimEnd()));
            start = end < text.Length - 1 && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }
}
