using System.Globalization;
using System.Text;

namespace ConsultBot.Cli.Asking;

/// <summary>JSON may escape half of a surrogate pair (RFC 8259, section 8.2), which is no text: a person can send it, so it is read as the
/// replacement character instead of being refused.</summary>
internal static class HalfCharacters
{
    private const int EscapeLength = 6;

    /// <param name="json">A line of JSON; a backslash stands in its strings only.</param>
    public static string Replace(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
        {
            return json;
        }

        var mended = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            var length = LengthAt(json, at);
            var isHalf = length == EscapeLength && Find(json, at) is { } unit && char.IsSurrogate(unit);
            mended.Append(isHalf ? "\\uFFFD" : json.AsSpan(at, length));
            at += length;
        }

        return mended.ToString();
    }

    /// <summary>A character, an escape, or the two escapes of a whole pair.</summary>
    private static int LengthAt(string json, int at)
    {
        if (json[at] != '\\' || at + 1 == json.Length)
        {
            return 1;
        }

        return Find(json, at) is not { } unit ? 2
            : char.IsHighSurrogate(unit) && Find(json, at + EscapeLength) is { } next && char.IsLowSurrogate(next) ? 2 * EscapeLength
            : EscapeLength;
    }

    private static char? Find(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
