using System.Globalization;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>
/// Tells notes and the running text apart, which plain text sets one after the other: on each page the text comes first and the notes beneath, so that a
/// paragraph may go on behind the notes of its page, and a note beneath the text of the next.
/// </summary>
internal sealed class NoteChoice
{
    private (NoteKind Kind, string Label)? _last;
    private bool _lastNoteOpen;
    private bool _lastNoteCutOff;
    private TextChunk? _body;
    private bool _inRemarks;
    private int _footnote;
    private int _endnote;

    /// <summary>Whether a heading opened the endnotes and no other followed.</summary>
    public bool InEndnotes { get; private set; }

    /// <summary>Whether the last that was read is a note of the page.</summary>
    public bool InFootnotes { get; private set; }

    /// <summary>A new section ends the notes.</summary>
    public void Enter(TextChunk heading)
    {
        InEndnotes = HeadingSigns.OpensEndnotes(heading);
        (_inRemarks, InFootnotes, _body) = (false, false, null);
        _last = InEndnotes ? null : _last;
        _endnote = InEndnotes ? 0 : _endnote;
    }

    /// <summary>The note that a text begins, by its mark.</summary>
    public (NoteKind Kind, string Label)? FindMarked(TextChunk chunk)
    {
        if (NoteMarks.Find(chunk.Text) is { } raised)
        {
            return Take(InEndnotes ? NoteKind.Endnote : NoteKind.Footnote, raised, chunk);
        }

        if (NoteMarks.FindNumber(chunk.Text) is { } number)
        {
            var value = int.Parse(number, CultureInfo.InvariantCulture);
            if (InEndnotes && value == _endnote + 1)
            {
                _endnote = value;
                return Take(NoteKind.Endnote, number, chunk);
            }

            if (!InEndnotes && chunk.AfterRule && value == _footnote + 1)
            {
                _footnote = value;
                return Take(NoteKind.Footnote, number, chunk);
            }
        }

        return !InEndnotes && NoteMarks.FindRoman(chunk.Text) is { } roman ? Take(NoteKind.Remark, roman, chunk) : null;
    }

    /// <summary>The note that a text without a mark belongs to.</summary>
    /// <param name="isBeforeNote">Whether the next note follows.</param>
    /// <param name="isBeforeNoteOrRest">Whether the next note, or the rest of an interrupted paragraph, follows.</param>
    public (NoteKind Kind, string Label)? FindContinued(TextChunk chunk, bool isBeforeNote, bool isBeforeNoteOrRest)
    {
        if (_last is not { } last || chunk.IsMarkedHeading)
        {
            return null;
        }

        var bodyIsOpen = _body is { IsFinished: false, IsLong: true };
        var goesOn = InEndnotes || _inRemarks
            || (InFootnotes ? (bodyIsOpen && !chunk.StartsSmall && isBeforeNoteOrRest) || (!bodyIsOpen && chunk.StartsSmall)
                : (bodyIsOpen && _lastNoteOpen && isBeforeNoteOrRest) || (_lastNoteCutOff && isBeforeNote));
        if (goesOn)
        {
            InFootnotes = !InEndnotes && !_inRemarks;
            Pass(chunk);
        }

        return goesOn ? last : null;
    }

    /// <summary>Whether a text goes on with the paragraph that a page end or notes interrupted.</summary>
    public bool GoesOn(TextChunk chunk) => _body is not null && (_body.IsFinished ? chunk.StartsSmall && _body.Plain[^1] is ';' : chunk.StartsSmall || _body.IsLong);

    public void PassBody(TextChunk chunk) => (_body, InFootnotes) = (chunk, false);

    private (NoteKind Kind, string Label) Take(NoteKind kind, string label, TextChunk chunk)
    {
        (_last, InFootnotes, _inRemarks) = ((kind, label), kind is NoteKind.Footnote, kind is NoteKind.Remark);
        Pass(chunk);
        return (kind, label);
    }

    /// <summary>A note whose last word is a small one, or that ends with a comma, cannot be at its end.</summary>
    private void Pass(TextChunk note) =>
        (_lastNoteOpen, _lastNoteCutOff) = (!note.IsFinished, note.Plain[^1] is ',' || (char.IsLower(note.Plain[^1]) && char.IsLower(note.Plain[note.Plain.LastIndexOf(' ') + 1])));
}
