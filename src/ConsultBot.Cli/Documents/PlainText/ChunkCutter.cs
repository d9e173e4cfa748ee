using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>Puts the lines of a text together that belong together: by blank lines, printed numbers, page ends and table rows.</summary>
internal sealed class ChunkCutter(string text, TextShape shape)
{
    private readonly List<TextChunk> _chunks = [];
    private readonly List<TextLine> _open = [];
    private readonly NumberRuns _runs = new();
    private bool _afterRule;
    private bool _softBreak;

    public IReadOnlyList<TextChunk> Cut(IReadOnlyList<TextLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                TakeBlank(line, next: lines.Skip(at + 1).FirstOrDefault());
                continue;
            }

            if (_open.Count > 0 && !_softBreak && Begins(line, next: at + 1 < lines.Count ? lines[at + 1] : default))
            {
                Close();
            }

            _softBreak = false;
            _open.Add(line);
            if (_open.Count == 1 && PrintedNumber.Find(line.Text) is { } number)
            {
                _runs.Take(number);
            }
        }

        Close();
        return _chunks;
    }

    /// <summary>
    /// In text set in lines, an item whose last line is long and no sentence's end goes on behind a line that is wholly empty, and so does a title with an open
    /// quotation mark: converters leave such lines inside of both. A line of one space ends a paragraph.
    /// </summary>
    private void TakeBlank(TextLine line, TextLine next)
    {
        if (_open.Count > 0 && !_softBreak && line.Indent.Length == 0 && next is { IsBlank: false, Indent.Length: 0 }
            && (IsUnfinishedItem() || IsUnfinishedTitle()) && PrintedNumber.Find(next.Text) is null && !PageMarks.IsMark(next.Text))
        {
            _softBreak = true;
            return;
        }

        Close();
        _afterRule |= line.Indent.Length >= 20;
    }

    private bool IsUnfinishedItem() => shape.IsLong(_open[^1].Text) && !TextEnd.IsFinished(_open[^1].Text) && PrintedNumber.Find(_open[0].Text) is not null;

    private bool IsUnfinishedTitle() => shape.Width > 0 && _open.Count <= 2 && _open[^1].Text.LastIndexOf('“') > _open[^1].Text.LastIndexOf('”');

    private bool Begins(TextLine line, TextLine next)
    {
        var last = _open[^1].Text;
        return shape.Running.Contains(line.Text) || shape.Running.Contains(last)
            || (line.BeginsPage && !char.IsLower(line.Text[0]) && (TextEnd.IsFinished(last) || !shape.IsLong(last)))
            || line.Text[0] == '|' || last[0] == '|'
            || NoteMarks.Find(line.Text) is not null
            || HeadingSigns.IsAnnex(line.Text)
            || (PrintedNumber.Find(line.Text) is { } number && BeginsItem(line.Text, number, last))
            || (_open.Count > 0 && IsLoneNumber(next.Text) && line.Text.Length < 80 && char.IsUpper(line.Text[0]) && TextEnd.IsFinished(last));
    }

    private bool BeginsItem(string line, PrintedNumber number, string last) =>
        (TextEnd.MayPrecedeItem(last) && (number.Printed.Length < line.Length || number.Printed.EndsWith('.'))) || (_runs.Expects(number) && (number.Style is NumberStyle.Bullet || !shape.IsFull(last)));

    private static bool IsLoneNumber(string? line) => line is not null && PrintedNumber.Find(line) is { Style: not NumberStyle.Bullet } number && number.Printed.Length == line.Length;

    private void Close()
    {
        _softBreak = false;
        if (_open.Count == 0)
        {
            return;
        }

        var chunk = new TextChunk([.. _open], text[_open[0].Start.._open[^1].End], _afterRule);
        _afterRule = !chunk.HasText;
        _chunks.Add(chunk);
        _open.Clear();
    }
}
