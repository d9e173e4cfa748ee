using System.Text;

namespace ConsultBot.Core.Calendars.Internet;

/// <summary>Texts and lines of RFC 5545.</summary>
internal static class CalendarText
{
    /// <summary>Octets of UTF-8 in a line, its end not counted (3.1).</summary>
    private const int LineOctets = 75;

    /// <summary>As TEXT (3.3.11). A line break of any kind is "\n"; other control characters and halves of characters are left out.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            switch (letter)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(letter);
                    break;
                case '\r' when index + 1 < text.Length && text[index + 1] == '\n':
                    break;
                case '\n' or '\r' or '\u2028' or '\u2029' or '\u0085':
                    escaped.Append("\\n");
                    break;
                default:
                    AppendPlain(escaped, text, ref index);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Appends a line, cut between characters where it is too long: each further line begins with one space (3.1).</summary>
    public static void AppendFolded(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }

    private static void AppendPlain(StringBuilder escaped, string text, ref int index)
    {
        if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            escaped.Append(text, index, 2);
            index++;
        }
        else if (!char.IsSurrogate(text[index]) && (!char.IsControl(text[index]) || text[index] == '\t'))
        {
            escaped.Append(text[index]);
        }
    }
}
