using System.Buffers;
using System.Text;

namespace ConsultBot.Bot.Messages;

/// <summary>Escapes what comes from data, so that it cannot become markup.</summary>
public static class Escaping
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>#|~&");

    /// <summary>Characters that a sentence around them would not survive: controls, which terminals obey, and what turns the direction of writing (Unicode Standard Annex 9, 2.1 to 2.4),
    /// which would go on behind the text.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && code is not ('\t' or '\n' or '\r')), .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>A backslash before each character that Markdown reads as markup (CommonMark 2.4); &lt; and &amp; as entities. Controls and turns of direction are left out, whatever it is
    /// written for.</summary>
    public static string Escape(string text, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.AsSpan().ContainsAny(Unseen) ? string.Concat(text.Where(letter => !Unseen.Contains(letter))) : text;
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
