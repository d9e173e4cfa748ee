using ConsultBot.Core.Knowledge.Documents.Blocks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>Numbers notes in the order in which the text refers to them, as Word prints them.</summary>
internal sealed class WordNoteMarks
{
    private readonly NumberStyle _footStyle;
    private readonly NumberStyle _endStyle;
    private readonly List<WordNoteReference> _pending = [];
    private int _foot;
    private int _end;

    public WordNoteMarks(MainDocumentPart main)
    {
        var settings = main.DocumentSettingsPart?.Settings;
        var foot = settings?.GetFirstChild<FootnoteDocumentWideProperties>();
        var end = settings?.GetFirstChild<EndnoteDocumentWideProperties>();
        _footStyle = Style(foot?.NumberingFormat, NumberStyle.Arabic);
        _endStyle = Style(end?.NumberingFormat, NumberStyle.LowerRoman);
        _foot = (foot?.NumberingStart?.Val?.Value ?? 1) - 1;
        _end = (end?.NumberingStart?.Val?.Value ?? 1) - 1;
    }

    /// <returns>The mark in the running text.</returns>
    public string Refer(FootnoteReference reference) =>
        Refer(NoteKind.Footnote, reference.Id?.Value ?? 0, reference, reference.CustomMarkFollows?.Value ?? false ? null : NumberText.Write(_footStyle, ++_foot, repeatLetters: true));

    /// <inheritdoc cref="Refer(FootnoteReference)"/>
    public string Refer(EndnoteReference reference) =>
        Refer(NoteKind.Endnote, reference.Id?.Value ?? 0, reference, reference.CustomMarkFollows?.Value ?? false ? null : NumberText.Write(_endStyle, ++_end, repeatLetters: true));

    /// <summary>The notes referred to since the last call.</summary>
    public IReadOnlyList<WordNoteReference> Take()
    {
        WordNoteReference[] taken = [.. _pending];
        _pending.Clear();
        return taken;
    }

    /// <summary>How a mark stands in running text: raised, or in brackets where it cannot be.</summary>
    public static string Print(string label) => RaisedText.Raise(label) is var raised && raised != label ? raised : $"[{label}]";

    private string Refer(NoteKind kind, long id, DocumentFormat.OpenXml.OpenXmlElement reference, string? label)
    {
        // A mark of the author's own, such as an asterisk, follows as text.
        var custom = label is null ? (reference.Parent?.InnerText.Trim() is { Length: > 0 and <= 10 } own ? own : "*") : null;
        _pending.Add(new WordNoteReference(kind, id, label ?? custom!));
        return label is null ? string.Empty : Print(label);
    }

    private static NumberStyle Style(NumberingFormat? format, NumberStyle usual) => format?.Val?.Value switch
    {
        NumberFormatValues.Decimal => NumberStyle.Arabic,
        NumberFormatValues.UpperRoman => NumberStyle.UpperRoman,
        NumberFormatValues.LowerRoman => NumberStyle.LowerRoman,
        NumberFormatValues.UpperLetter => NumberStyle.UpperLetter,
        NumberFormatValues.LowerLetter => NumberStyle.LowerLetter,
        _ => usual,
    };
}
