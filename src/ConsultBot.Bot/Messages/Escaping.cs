using System.Buffers;
using System.Text;

namespace ConsultBot.Bot.Messages;

/// <summary>Escapes what comes from data, so that it cannot become markup.</summary>
public static class Escaping
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>#|~&");

    /// <summary>A backslash before each character that Markdown reads as markup (CommonMark 2.4); &lt; and &amp; as entities.</summary>
    public static string Escape(string text, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (markup == Markup.Plain || !text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
