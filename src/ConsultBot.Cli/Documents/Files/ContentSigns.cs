using System.Text;
using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Documents.Files;

/// <summary>Recognises files by their first bytes.</summary>
internal static partial class ContentSigns
{
    /// <summary>Bytes that are looked at.</summary>
    public const int Length = 1024;

    private static readonly (byte[] Sign, ContentKind Kind)[] Signs =
    [
        ([0x50, 0x4B, 0x03, 0x04], ContentKind.Zip),
        ([0x50, 0x4B, 0x05, 0x06], ContentKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ContentKind.Ole),
        ("%PDF-"u8.ToArray(), ContentKind.Pdf),
        (@"{\rtf"u8.ToArray(), ContentKind.RichText),
        ([0x89, 0x50, 0x4E, 0x47], ContentKind.Image),
        ([0xFF, 0xD8, 0xFF], ContentKind.Image),
        ("GIF8"u8.ToArray(), ContentKind.Image),
        ([0x1F, 0x8B], ContentKind.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], ContentKind.Archive),
        ("Rar!"u8.ToArray(), ContentKind.Archive),
        ([0x7F, 0x45, 0x4C, 0x46], ContentKind.Program),
        ([0x4D, 0x5A, 0x90], ContentKind.Program),
    ];

    public static ContentKind Recognise(ReadOnlySpan<byte> head)
    {
        foreach (var (sign, kind) in Signs)
        {
            if (head.StartsWith(sign))
            {
                return kind;
            }
        }

        var text = TextEncoding.FindMark(head) is { } mark ? mark.Encoding.GetString(head[mark.Length..]) : Encoding.Latin1.GetString(head);
        return HtmlStart().IsMatch(text) ? ContentKind.Html : text.Any(IsOfNoText) ? ContentKind.Binary : ContentKind.Text;
    }

    /// <summary>With its article, for a sentence.</summary>
    public static string Describe(ContentKind kind) => kind switch
    {
        ContentKind.Html => "a web page (HTML)",
        ContentKind.Zip => "a ZIP file, as Word documents are",
        ContentKind.Ole => "an Office file of the format before 2007, or an encrypted one",
        ContentKind.Pdf => "a PDF",
        ContentKind.RichText => "a rich text file (RTF)",
        ContentKind.Image => "an image",
        ContentKind.Archive => "a compressed archive",
        ContentKind.Program => "a program",
        ContentKind.Binary => "binary data of no kind known here",
        _ => "plain text",
    };

    private static bool IsOfNoText(char sign) => char.IsControl(sign) && sign is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u001B');

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype\s+html|html)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();
}
