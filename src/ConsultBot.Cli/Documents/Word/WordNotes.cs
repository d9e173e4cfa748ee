using ConsultBot.Core.Knowledge.Documents.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>The notes of a document by their ids.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(NoteKind, long), OpenXmlElement> _notes = [];

    public WordNotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            _notes.TryAdd((NoteKind.Footnote, note.Id?.Value ?? 0), note);
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
        {
            _notes.TryAdd((NoteKind.Endnote, note.Id?.Value ?? 0), note);
        }
    }

    /// <returns>Empty for a note that the document lacks.</returns>
    public IEnumerable<Paragraph> Paragraphs(WordNoteReference reference) =>
        _notes.TryGetValue((reference.Kind, reference.Id), out var note) ? note.Descendants<Paragraph>() : [];
}
