using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>What hangs on a paragraph beside its running text.</summary>
internal sealed class WordAttachments
{
    private static readonly string[] AlternativeNames = ["descr", "alt"];

    private readonly List<TextBoxContent> _boxes = [];
    private readonly List<string> _images = [];
    private readonly List<string> _diagrams = [];

    public IReadOnlyList<TextBoxContent> Boxes => _boxes;

    /// <summary>Alternative texts.</summary>
    public IReadOnlyList<string> Images => _images;

    /// <summary>Relationship ids of the data of diagrams (SmartArt).</summary>
    public IReadOnlyList<string> Diagrams => _diagrams;

    public void Add(OpenXmlElement drawing)
    {
        var open = new Stack<OpenXmlElement>([drawing]);
        while (open.TryPop(out var element))
        {
            if (element is TextBoxContent box)
            {
                _boxes.Add(box);
                continue;
            }

            if (Alternative(element) is { } text && !_images.Contains(text))
            {
                _images.Add(text);
            }

            if (element is DocumentFormat.OpenXml.Drawing.Diagrams.RelationshipIds { DataPart.Value: { } data })
            {
                _diagrams.Add(data);
            }

            // Of two forms of the same only the first is read.
            var children = element is AlternateContent && element.GetFirstChild<AlternateContentChoice>() is { } choice ? [choice] : element.ChildElements.Reverse();
            foreach (var child in children)
            {
                open.Push(child);
            }
        }
    }

    private static string? Alternative(OpenXmlElement element) => element.GetAttributes()
        .FirstOrDefault(attribute => attribute.NamespaceUri.Length == 0 && AlternativeNames.Contains(attribute.LocalName)).Value?.Trim() is { Length: > 0 } text ? text : null;
}
