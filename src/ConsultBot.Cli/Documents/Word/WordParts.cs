using DocumentFormat.OpenXml.Packaging;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>The parts of a Word file that are read.</summary>
internal static class WordParts
{
    public static IEnumerable<OpenXmlPart> Read(MainDocumentPart main) => new OpenXmlPart?[]
    {
        main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart, main.FootnotesPart, main.EndnotesPart, main.DocumentSettingsPart,
    }
        .OfType<OpenXmlPart>().Concat(main.HeaderParts).Concat(main.FooterParts).Concat(main.DiagramDataParts);
}
