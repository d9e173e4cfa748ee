using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Tables;

/// <summary>Any text as a row or partition key. What a key may not hold (<c>/ \ # ?</c>, control characters, half surrogate pairs), and
/// <c>%</c> and <c>~</c>, become <c>~</c> and two hexadecimal digits (<c>~u</c> and four above U+00FF); the empty text becomes <c>~e</c>.</summary>
/// <remarks>Other texts stay as they are, so keys keep their order as long as their characters need no escape.</remarks>
public static class KeyText
{
    private const string Empty = "~e";
    private const string HashMark = "~h";
    private const int HashBytes = 16;
    private const int HashCharacters = 2 + (2 * HashBytes);

    /// <param name="text">Any text.</param>
    /// <param name="maximum">Characters of the result at most, 64 to <see cref="TableLimits.KeyCharacters"/>; leave room for what the
    /// caller puts before or after it. A longer result is cut and ends in <c>~h</c> and 128 bits of the text's SHA-256: it is
    /// as unique, but <see cref="Decode"/> refuses it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is outside its range.</exception>
    public static string Encode(string text, int maximum = TableLimits.KeyCharacters)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 64);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, TableLimits.KeyCharacters);
        var encoded = text.Length == 0 ? Empty : Escape(text);
        return encoded.Length <= maximum ? encoded : Shorten(text, encoded, maximum);
    }

    /// <exception cref="FormatException">The key was shortened, or <see cref="Encode"/> did not make it.</exception>
    public static string Decode(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key == Empty)
        {
            return "";
        }

        var text = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            text.Append(key[at] == '~' ? Unescape(key, ref at) : key[at]);
        }

        return text.ToString();
    }

    /// <summary>What the service refuses in a key.</summary>
    internal static bool IsForbidden(char character) => character is '/' or '\\' or '#' or '?' || char.IsControl(character);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsSurrogatePair(character, at + 1 < text.Length ? text[at + 1] : '\0'))
            {
                escaped.Append(text, at++, 2);
            }
            else if (char.IsSurrogate(character))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"~u{(int)character:X4}");
            }
            else if (IsForbidden(character) || character is '%' or '~')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"~{(int)character:X2}");
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    private static char Unescape(string key, ref int at)
    {
        var (start, digits) = at + 1 < key.Length && key[at + 1] == 'u' ? (at + 2, 4) : (at + 1, 2);
        if (start + digits > key.Length
            || !int.TryParse(key.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw new FormatException($"Character {at} of the key begins no escape that can be read back.");
        }

        at = start + digits - 1;
        return (char)code;
    }

    private static string Shorten(string text, string encoded, int maximum)
    {
        var kept = maximum - HashCharacters;
        if (char.IsHighSurrogate(encoded[kept - 1]))
        {
            kept--;
        }

        // UTF-16 bytes, not UTF-8: two texts that differ in half a surrogate pair must differ here too.
        var hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return encoded[..kept] + HashMark + Convert.ToHexStringLower(hash, 0, HashBytes);
    }
}
