using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ConsultBot.Cli.Documents.Files;

/// <summary>Finds out how the characters of a text file are written.</summary>
internal static partial class TextEncoding
{
    /// <summary>By the byte order mark; null without one.</summary>
    public static (Encoding Encoding, int Length)? FindMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>The text without its mark, and a note when its encoding had to be guessed.</summary>
    /// <param name="mayDeclare">Whether the text may name its encoding, as HTML does.</param>
    public static (string Text, string? Note) Decode(ReadOnlySpan<byte> bytes, bool mayDeclare)
    {
        if (FindMark(bytes) is { } mark)
        {
            return (mark.Encoding.GetString(bytes[mark.Length..]), null);
        }

        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), null);
        }

        if (mayDeclare && Declared(bytes) is { } declared)
        {
            return (declared.GetString(bytes), null);
        }

        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return (windows.GetString(bytes), "It is not UTF-8 and has no byte order mark; it was read as Windows-1252 (Western European). If letters are wrong, save it as UTF-8 and add it again.");
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var name = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, ContentSigns.Length)])).Groups["name"].Value;
        return name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncodings().FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();
    }

    [GeneratedRegex("""<meta\b[^>]*charset\s*=\s*["']?(?<name>[\w-]{1,30})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
