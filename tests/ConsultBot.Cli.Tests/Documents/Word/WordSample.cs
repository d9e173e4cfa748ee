using System.Text;
using ConsultBot.Cli.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ConsultBot.Cli.Tests.Documents.Word;

/// <summary>Builds Word files of the XML that a test is about.</summary>
internal sealed class WordSample
{
    private const string Namespaces =
        "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        + "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
        + "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml' "
        + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

    public string Body { get; init; } = string.Empty;

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Endnotes { get; init; }

    public string? Header { get; init; }

    public static string P(string text, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space='preserve'>{text}</w:t></w:r>";

    public static string Listed(string text, int list, int level = 0) => P(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    public static string Styled(string text, string style) => P(text, $"<w:pStyle w:val='{style}'/>");

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{Body}</w:body></w:document>");
            Add<StyleDefinitionsPart>(main, "styles", Styles);
            Add<NumberingDefinitionsPart>(main, "numbering", Numbering);
            Add<FootnotesPart>(main, "footnotes", Footnotes);
            Add<EndnotesPart>(main, "endnotes", Endnotes);
            Add<HeaderPart>(main, "hdr", Header);
        }

        return bytes.ToArray();
    }

    public async Task<IReadOnlyList<string>> LinesAsync()
    {
        var reading = await ReadAsync();
        return [.. Reading.Lines(reading.Document ?? throw new InvalidOperationException(reading.Problems[0].Reason))];
    }

    public Task<DocumentReading> ReadAsync() => Reading.OfBytesAsync("a.docx", ToBytes());

    private static void Add<T>(MainDocumentPart main, string root, string? inner)
        where T : OpenXmlPart, IFixedContentTypePart
    {
        if (inner is not null)
        {
            Feed(main.AddNewPart<T>(), $"<w:{root} {Namespaces}>{inner}</w:{root}>");
        }
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
