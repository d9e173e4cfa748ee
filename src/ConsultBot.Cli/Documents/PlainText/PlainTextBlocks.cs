using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>
/// Finds the structure of plain text, which marks none: headings by their numbers, capitals and shortness, numbered paragraphs, items, notes, page numbers.
/// The text itself is taken over character for character, line ends and marks of other formats included.
/// </summary>
internal sealed class PlainTextBlocks
{
    private readonly string _text;
    private readonly IReadOnlyList<TextChunk> _chunks;
    private readonly TextShape _shape;
    private readonly List<DocumentBlock> _blocks = [];
    private readonly HeadingChoice _headings;
    private readonly NoteChoice _notes = new();
    private readonly NumberRuns _runs = new();
    private int _table;
    private int _row;

    private PlainTextBlocks(string text)
    {
        var lines = TextLine.Cut(text);
        _text = text;
        _shape = TextShape.Measure(lines);
        _chunks = [.. new ChunkCutter(text, _shape).Cut(lines).Where(chunk => chunk.HasText)];
        _headings = new HeadingChoice(_chunks, chunk => IsApparatus(chunk));
    }

    public static BlockReading Read(string text)
    {
        var reader = new PlainTextBlocks(text);
        return reader._chunks.Count == 0 ? new BlockReading(text, [], []) : new BlockReading(text[..reader._chunks[0].Start], reader.Read(), []);
    }

    private List<DocumentBlock> Read()
    {
        for (var at = 0; at < _chunks.Count; at++)
        {
            var end = at + 1 < _chunks.Count ? _chunks[at + 1].Start : _text.Length;
            _blocks.Add(Block(at, _chunks[at], _text[_chunks[at].End..end]));
        }

        return _blocks;
    }

    private DocumentBlock Block(int at, TextChunk chunk, string separator)
    {
        if (IsApparatus(chunk))
        {
            return new NamedBlock(chunk.Text, separator, PassageKind.Apparatus, PageMarks.Find(chunk.Plain) ?? "Running head");
        }

        if (_notes.FindMarked(chunk) is { } note)
        {
            return new NoteBlock(chunk.Text, separator, note.Kind, note.Label, Continued: false);
        }

        if (_headings.Find(at, _runs, _notes.InEndnotes) is { } heading)
        {
            _runs.Leave();
            _notes.Enter(chunk);
            return new HeadingBlock(chunk.Text, separator, heading.Level, heading.Number);
        }

        if (_notes.FindContinued(chunk, IsBeforeNote(at), IsBeforeNote(at) || IsBeforeRest(at)) is { } further)
        {
            return new NoteBlock(chunk.Text, separator, further.Kind, further.Label, Continued: true);
        }

        return Body(chunk, separator);
    }

    private DocumentBlock Body(TextChunk chunk, string separator)
    {
        if (chunk.Text[0] == '|')
        {
            (_table, _row) = _blocks.LastOrDefault() is RowBlock ? (_table, _row + 1) : (_table + 1, 1);
            return new RowBlock(chunk.Text, separator, _table, _row);
        }

        if (PrintedNumber.Find(chunk.Text) is { } number)
        {
            var (known, level, list) = _runs.Take(number);
            _notes.PassBody(chunk);
            _headings.PassItem(number);
            return new ItemBlock(chunk.Text, separator, level, known, list);
        }

        var place = _notes.GoesOn(chunk) ? ParagraphPlace.Continued : ParagraphPlace.Own;
        _notes.PassBody(chunk);
        return new ParagraphBlock(chunk.Text, separator, place);
    }

    private bool IsApparatus(TextChunk chunk) => chunk.Lines.Count == 1 && (PageMarks.IsMark(chunk.Plain) || _shape.Running.Contains(chunk.Lines[0].Text));

    /// <summary>Between two notes, and before the paragraph that the notes interrupted, stands what belongs to the first of them.</summary>
    private bool IsBeforeNote(int at) => Next(at) is { } next && NoteMarks.Find(next.Text) is not null;

    private bool IsBeforeRest(int at) => _notes.InFootnotes && Next(at) is { StartsSmall: true };

    private TextChunk? Next(int at) => _chunks.Skip(at + 1).FirstOrDefault(chunk => !IsApparatus(chunk));
}
