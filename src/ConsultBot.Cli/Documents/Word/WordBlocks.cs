using System.Text.RegularExpressions;
using System.Xml;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Documents.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>
/// Reads the text of a Word document in its order: footnotes after what refers to them, text boxes and alternative texts of images after the paragraph they hang on, endnotes,
/// headers and footers (each text once) at the end. Comments are no text of the document.
/// </summary>
internal sealed partial class WordBlocks
{
    private readonly MainDocumentPart _main;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNoteMarks _marks;
    private readonly WordText _text;
    private readonly WordNotes _notes;
    private readonly BlockWriter _writer = new();
    private readonly List<WordNoteReference> _endnotes = [];
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private string _merged = string.Empty;
    private int _tables;
    private int _boxes;
    private int _images;
    private int _captions;

    public WordBlocks(MainDocumentPart main)
    {
        _main = main;
        _styles = new WordStyles(main);
        _numbering = new WordNumbering(main, _styles);
        _marks = new WordNoteMarks(main);
        _text = new WordText(_styles, _marks);
        _notes = new WordNotes(main);
    }

    public IReadOnlyList<DocumentBlock> Blocks => _writer.Blocks;

    /// <summary>What was left out, a sentence each.</summary>
    public IReadOnlyList<string> Notes => [.. _reports];

    public void Read(IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        var (done, count) = (0, CountBlocks());
        using var reader = OpenXmlReader.Create(_main);
        while (reader.Read() && reader.ElementType != typeof(Body))
        {
        }

        // A block at a time: the whole tree of a long document takes many times its text.
        for (var more = reader.ReadFirstChild(); more; more = reader.ReadNextSibling())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.LoadCurrentElement() is { } element)
            {
                Block(element);
            }

            progress?.Report(new DocumentProgress(DocumentStage.Reading, Math.Min(1, (double)++done / count)));
        }

        Finish();
    }

    private int CountBlocks()
    {
        using var stream = _main.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var count = 1;
        while (xml.Read())
        {
            count += xml.Depth == 2 && xml.NodeType == XmlNodeType.Element ? 1 : 0;
        }

        return count;
    }

    private void Block(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                Paragraph(paragraph);
                break;
            case Table table when !WordTable.IsLayout(table, _styles):
                Table(table);
                break;
            case AltChunk:
                _reports.Add("It embeds another file, whose text was not read; open it in Word and save it to make that text part of the document.");
                break;
            case SectionProperties or TableProperties or TableGrid or TableRowProperties or TableCellProperties or SdtProperties or DeletedRun or MoveFromRun:
                break;
            case AlternateContent alternatives when alternatives.GetFirstChild<AlternateContentChoice>() is { } choice:
                Block(choice);
                break;
            default:
                foreach (var child in element.ChildElements)
                {
                    Block(child);
                }

                break;
        }
    }

    private void Paragraph(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var text = _merged + _text.Read(paragraph);
        _merged = string.Empty;
        if (properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            // A paragraph whose end was deleted goes on with the next one.
            _merged = text;
            return;
        }

        if (text.Any(sign => !char.IsWhiteSpace(sign)))
        {
            Add(text.Trim(), properties);
        }

        Attach();
    }

    private void Add(string text, ParagraphProperties? properties)
    {
        var number = _numbering.Take(properties);
        var printed = number is null ? text : $"{number.Number.Printed} {text}";
        if (_styles.IsContents(properties))
        {
            _writer.Add(new NamedBlock(printed, string.Empty, PassageKind.Apparatus, "Contents"));
        }
        else if (_styles.HeadingLevel(properties) is { } level)
        {
            _writer.Add(new HeadingBlock(printed, string.Empty, level, number is { Number.Style: not NumberStyle.Bullet } ? number.Number : null));
        }
        else if (number is not null)
        {
            _writer.Add(new ItemBlock(printed, string.Empty, number.Level, number.Number, number.List));
        }
        else if (_styles.IsCaption(properties))
        {
            _writer.Add(new NamedBlock(printed, string.Empty, PassageKind.Caption, CaptionName(printed)));
        }
        else
        {
            _writer.Add(new ParagraphBlock(printed, string.Empty));
        }
    }

    private string CaptionName(string text) => Labelled().Match(text) is { Success: true } label ? $"{label.Value}, title" : FormattableString.Invariant($"Caption {++_captions}");

    private void Table(Table table)
    {
        var number = ++_tables;
        var count = 0;
        foreach (var row in WordTable.Rows(table))
        {
            var text = string.Join('\t', WordTable.Cells(row).Select(CellText));
            if (!string.IsNullOrWhiteSpace(text))
            {
                _writer.Add(new RowBlock(text, string.Empty, number, WordTable.IsHeading(row) ? null : ++count));
            }

            Attach();
        }
    }

    /// <summary>Paragraphs on lines of their own; a table inside of a cell is read as its lines.</summary>
    private string CellText(OpenXmlElement cell) =>
        string.Join('\n', cell.Descendants<Paragraph>().Where(paragraph => !IsInBox(paragraph, cell)).Select(paragraph =>
        {
            var text = _text.Read(paragraph).Trim();
            return text.Length > 0 && _numbering.Take(paragraph.ParagraphProperties) is { } number ? $"{number.Number.Printed} {text}" : text;
        }).Where(text => text.Length > 0));

    private static bool IsInBox(Paragraph paragraph, OpenXmlElement cell) => paragraph.Ancestors().TakeWhile(ancestor => ancestor != cell).Any(ancestor => ancestor is TextBoxContent);

    private void Attach()
    {
        // Before what is read below refers to notes itself.
        var notes = _marks.Take();
        var attachments = _text.TakeAttachments();
        foreach (var note in notes)
        {
            if (note.Kind is NoteKind.Endnote)
            {
                _endnotes.Add(note);
            }
            else
            {
                Note(note);
            }
        }

        foreach (var image in attachments.Images)
        {
            _writer.Add(new NamedBlock(image, string.Empty, PassageKind.Caption, FormattableString.Invariant($"Image {++_images}")));
        }

        foreach (var box in attachments.Boxes)
        {
            Named(CellLines(box), PassageKind.Paragraph, FormattableString.Invariant($"Text box {++_boxes}"));
        }

        foreach (var diagram in attachments.Diagrams.Select(id => _main.TryGetPartById(id, out var part) ? part : null).OfType<DiagramDataPart>())
        {
            var lines = diagram.DataModelRoot?.Descendants<DocumentFormat.OpenXml.Drawing.Paragraph>().Select(paragraph => paragraph.InnerText) ?? [];
            Named(lines, PassageKind.Paragraph, FormattableString.Invariant($"Diagram {++_images}"));
        }
    }

    private string[] CellLines(OpenXmlElement box)
    {
        var lines = CellText(box).Split('\n');
        Attach();
        return lines;
    }

    private void Named(IEnumerable<string> lines, PassageKind kind, string name)
    {
        foreach (var line in lines)
        {
            _writer.Add(new NamedBlock(line, string.Empty, kind, name));
        }
    }

    private void Note(WordNoteReference reference)
    {
        var mark = WordNoteMarks.Print(reference.Label);
        var begun = false;
        foreach (var paragraph in _notes.Paragraphs(reference))
        {
            var text = _text.Read(paragraph, mark).Trim();
            var printed = begun || text.StartsWith(mark, StringComparison.Ordinal) ? text : $"{mark} {text}";
            if (text.Length > 0 && text != mark)
            {
                _writer.Add(new NoteBlock(printed, string.Empty, reference.Kind, reference.Label, begun));
                begun = true;
            }
        }
    }

    private void Finish()
    {
        if (_merged.Trim() is { Length: > 0 } rest)
        {
            _writer.Add(new ParagraphBlock(rest, string.Empty));
        }

        for (var at = 0; at < _endnotes.Count; at++)
        {
            Note(_endnotes[at]);
            Attach();
        }

        Running(_main.HeaderParts.Select(part => (OpenXmlElement?)part.Header), "Header");
        Running(_main.FooterParts.Select(part => (OpenXmlElement?)part.Footer), "Footer");
        if (_text.HasDeletions)
        {
            _reports.Add("It holds tracked changes: inserted text was read, deleted text was not.");
        }

        if (_main.WordprocessingCommentsPart?.Comments?.HasChildren ?? false)
        {
            _reports.Add("Its comments were not read.");
        }
    }

    private void Running(IEnumerable<OpenXmlElement?> roots, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in roots.OfType<OpenXmlElement>().SelectMany(root => CellText(root).Split('\n')).Where(text => text.Any(char.IsLetterOrDigit) && seen.Add(text)))
        {
            _writer.Add(new NamedBlock(text, string.Empty, PassageKind.Apparatus, name));
        }
    }

    [GeneratedRegex(@"^\p{L}+ (?:\d{1,3}(?:\.\d{1,3})?|[IVX]{1,5})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
