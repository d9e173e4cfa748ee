namespace ConsultBot.Core.Questions.Reading;

/// <summary>Takes the bot's name away from the beginning of a message: "@ConsultBot who chairs it?", "ConsultBot, ..."</summary>
public static class Addressing
{
    private const string Name = "ConsultBot";

    /// <returns>The message without the address; as it was when there is none or nothing else.</returns>
    public static string Strip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ':' or '?' or '!'))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        var isAddress = word.Length > 1 && (word[0] == '@' || word.Equals(Name, StringComparison.OrdinalIgnoreCase));
        var rest = isAddress ? text[end..].TrimStart(' ', ',', ':', '\t', '\u00A0') : text;
        return rest.Length == 0 ? text : rest;
    }
}
