using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>
/// Reads the text of a page as a browser shows it, without scripts and style sheets and without fetching anything: headings, paragraphs, lists with the numbers that are
/// printed, table rows, notes, and the alternative texts of images.
/// </summary>
internal sealed class HtmlBlocks
{
    private readonly BlockWriter _writer = new();
    private readonly HtmlText _text = new();
    private readonly List<string> _images = [];
    private readonly Stack<HtmlList> _lists = new();
    private readonly Stack<IElement> _places = new();
    private (NoteKind Kind, string Label, IElement Element)? _note;
    private bool _noteBegun;
    private (PrintedNumber Number, HtmlList List)? _item;
    private int _listCount;
    private int _imageCount;
    private int _tableCount;
    private int _figureCount;

    public static BlockReading Read(string html, DocumentLimits limits, CancellationToken cancellationToken)
    {
        if (TagScan.FindProblem(html, limits) is { } problem)
        {
            return BlockReading.Refused(problem);
        }

        using var document = new HtmlParser().ParseDocument(html);
        var reader = new HtmlBlocks();
        if (document.Body is { } body)
        {
            reader.Walk(body, cancellationToken);
        }

        return new BlockReading(string.Empty, TypedNumbers.Read(reader._writer.Blocks), []);
    }

    private void Walk(IElement body, CancellationToken cancellationToken)
    {
        var walk = new HtmlWalk(body);
        while (walk.Next() is { } step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (step.Node is IText text)
            {
                _text.Append(text.Data, walk.IsPreformatted);
            }
            else if (step.Node is IElement element && (step.Enters ? Enter(element) : Leave(element)))
            {
                walk.Skip();
            }
        }

        Flush();
    }

    /// <returns>Whether all that the element holds is done with.</returns>
    private bool Enter(IElement element)
    {
        if (HtmlElements.IsUnread(element) || HtmlInline.Append(_text, element, enters: true))
        {
            return true;
        }

        if (element.LocalName == "img" && element.GetAttribute("alt")?.Trim() is { Length: > 0 } alternative)
        {
            _images.Add(alternative);
        }

        if (!HtmlElements.IsBlock(element))
        {
            return false;
        }

        Flush();
        return EnterBlock(element);
    }

    private bool EnterBlock(IElement element)
    {
        _places.Push(element);
        if (_note is null && HtmlNotes.Find(element) is { } note)
        {
            (_note, _noteBegun) = ((note.Kind, note.Label, element), false);
        }

        switch (element.LocalName)
        {
            case "ol" or "ul" or "menu" or "dir":
                _lists.Push(new HtmlList(element, FormattableString.Invariant($"list {++_listCount}"), _lists.Count));
                return false;
            case "li" when _lists.Count > 0:
                _item = (_lists.Peek().Take(element), _lists.Peek());
                return false;
            case "table" when !HtmlElements.IsLayout(element):
                Write(new HtmlTable(element, ++_tableCount).Rows());
                _places.Pop();
                return true;
            default:
                return false;
        }
    }

    private bool Leave(IElement element)
    {
        HtmlInline.Append(_text, element, enters: false);
        if (!HtmlElements.IsBlock(element))
        {
            return false;
        }

        Flush();
        _places.TryPop(out _);
        if (element.LocalName is "ol" or "ul" or "menu" or "dir")
        {
            _lists.TryPop(out _);
        }

        _item = element.LocalName == "li" ? null : _item;
        _note = _note?.Element == element ? null : _note;
        return false;
    }

    private void Flush()
    {
        if (_text.Take() is { Length: > 0 } text)
        {
            _writer.Add(Block(text));
        }

        foreach (var image in _images)
        {
            _writer.Add(new NamedBlock(image, string.Empty, PassageKind.Caption, FormattableString.Invariant($"Image {++_imageCount}")));
        }

        _images.Clear();
    }

    private DocumentBlock Block(string text)
    {
        if (_note is { } note)
        {
            var numbered = _item is { } listed && !_noteBegun ? $"{listed.Number.Printed} {text}" : text;
            var continued = _noteBegun;
            (_noteBegun, _item) = (true, null);
            return new NoteBlock(numbered, string.Empty, note.Kind, note.Label, continued);
        }

        if (_item is { } item)
        {
            _item = null;
            return new ItemBlock($"{item.Number.Printed} {text}", string.Empty, item.List.Level, item.Number, item.List.Name);
        }

        var heading = _places.Select(HtmlElements.HeadingLevel).FirstOrDefault(level => level > 0);
        return heading > 0 ? new HeadingBlock(text, string.Empty, heading, null)
            : _places.Any(place => place.LocalName == "figcaption") ? new NamedBlock(text, string.Empty, PassageKind.Caption, FormattableString.Invariant($"Figure {++_figureCount}"))
            : new ParagraphBlock(text, string.Empty, _places.Any(place => place.LocalName == "li") ? ParagraphPlace.OfItem : ParagraphPlace.Own);
    }

    private void Write(IEnumerable<DocumentBlock> blocks)
    {
        foreach (var block in blocks)
        {
            _writer.Add(block);
        }
    }
}
