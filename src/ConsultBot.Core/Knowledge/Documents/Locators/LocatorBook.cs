using System.Globalization;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>Gives each block its locator, in the order of the document, as the document itself numbers.</summary>
internal sealed class LocatorBook
{
    private readonly UniqueNames _names = new();
    private readonly HeadingPath _path;
    private readonly NoteNames _notes;
    private readonly ItemNames _items;
    private readonly Dictionary<string, int> _paragraphs = new(StringComparer.Ordinal);
    private readonly HeadingBlock? _title;
    private readonly bool _hasSections;
    private string _last = string.Empty;

    public LocatorBook(IReadOnlyList<DocumentBlock> blocks)
    {
        var annexes = new AnnexNames(blocks);
        _path = new HeadingPath(annexes);
        var headings = blocks.OfType<HeadingBlock>().Where(heading => heading.Level > 0).ToList();
        _title = headings is [{ Number: null } first, _, ..] && headings.Skip(1).All(heading => heading.Level > first.Level) ? first : null;
        _hasSections = headings.Count > (_title is null ? 0 : 1);
        _notes = new NoteNames(_names);
        _items = new ItemNames(_names, ParagraphNumbering.FindRuns(blocks, annexes));
    }

    public PassagePlace Next(DocumentBlock block)
    {
        var (kind, whole, continues) = block switch
        {
            HeadingBlock heading => (PassageKind.Heading, Enter(heading), false),
            ParagraphBlock { Place: ParagraphPlace.Continued } when _last.Length > 0 => (PassageKind.Paragraph, _last, true),
            ParagraphBlock paragraph => (PassageKind.Paragraph, _last = Paragraph(paragraph), false),
            ItemBlock item => Item(item),
            RowBlock row => (PassageKind.TableRow, Row(row), false),
            NoteBlock note => (PassageKind.Note, _notes.Name(note, _path.Annex), note.Continued),
            NamedBlock named => (named.Kind, Named(named), false),
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
        return new PassagePlace(kind, continues ? _names.TakePart(whole) : whole, whole, _path.Headings);
    }

    /// <summary>The locator of a further part of something that was cut.</summary>
    public string NextPart(string whole) => _names.TakePart(whole);

    private string Enter(HeadingBlock heading)
    {
        var isTitle = heading.Level == 0 || ReferenceEquals(heading, _title);
        _path.Enter(heading, isTitle);
        _items.EnterSection();
        _last = string.Empty;
        return _names.Take(isTitle ? "Title" : _path.Section);
    }

    private string Paragraph(ParagraphBlock paragraph)
    {
        var parent = paragraph.Place is ParagraphPlace.OfItem && _items.Last is { } item ? item : _items.NumberedParagraph ?? Section;

        // Under a numbered paragraph or an item the next paragraph is its second.
        var number = _paragraphs.GetValueOrDefault(parent, parent == Section ? 0 : 1) + 1;
        _paragraphs[parent] = number;
        var place = string.Create(CultureInfo.InvariantCulture, $"paragraph {number}");
        var locator = _names.Take(parent.Length == 0 ? place : $"{parent}, {place}");
        _items.EnterParagraph(locator, paragraph.Place is ParagraphPlace.OfItem);
        return locator;
    }

    private (PassageKind Kind, string Whole, bool Continues) Item(ItemBlock item)
    {
        _last = _items.Name(item, Section, _path.Annex);
        return (_items.NumberedParagraph == _last ? PassageKind.Paragraph : PassageKind.ListItem, _last, false);
    }

    private string Row(RowBlock row) => _names.Take(row.Row is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"Table {row.Table}, row {number}")
        : string.Create(CultureInfo.InvariantCulture, $"Table {row.Table}, heading row"));

    private string Named(NamedBlock named)
    {
        var number = _paragraphs.GetValueOrDefault(named.Name) + 1;
        _paragraphs[named.Name] = number;
        return _names.Take(number == 1 ? named.Name : string.Create(CultureInfo.InvariantCulture, $"{named.Name}, paragraph {number}"));
    }

    /// <summary>What stands before the first section of a document that has some is its opening.</summary>
    private string Section => _path.Section.Length > 0 || !_hasSections ? _path.Section : "Opening";
}
