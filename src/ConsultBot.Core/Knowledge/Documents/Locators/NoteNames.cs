using System.Globalization;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>Cites notes: "fn 5", "Endnote 7", and "Annex A, fn 1" where an annex numbers its own.</summary>
internal sealed class NoteNames(UniqueNames names)
{
    private readonly Dictionary<(NoteKind, string), string> _current = [];
    private int _largest;

    public string Name(NoteBlock note, string? annex)
    {
        if (note.Continued && _current.TryGetValue((note.Kind, note.Label), out var known))
        {
            return known;
        }

        var word = note.Kind switch { NoteKind.Footnote => "fn", NoteKind.Endnote => "Endnote", _ => "note" };
        var locator = annex is not null && NumbersItsOwn(note) ? $"{annex}, {word} {note.Label}" : $"{word} {note.Label}";
        if (annex is null)
        {
            Pass(note);
        }

        return _current[(note.Kind, note.Label)] = names.Take(locator);
    }

    private bool NumbersItsOwn(NoteBlock note)
    {
        if (note.Kind is not NoteKind.Footnote || !int.TryParse(note.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return note.Kind is not NoteKind.Endnote;
        }

        return number <= _largest || _largest == 0;
    }

    /// <summary>Footnotes of the body, after which those of an annex may go on.</summary>
    private void Pass(NoteBlock note)
    {
        if (note.Kind is NoteKind.Footnote && int.TryParse(note.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            _largest = Math.Max(_largest, number);
        }
    }
}
