namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>Where a note is printed.</summary>
public enum NoteKind
{
    /// <summary>At the foot of a page or of a table.</summary>
    Footnote,

    /// <summary>At the end of the document or of a section.</summary>
    Endnote,

    /// <summary>With a letter or Roman number beneath what it belongs to.</summary>
    Remark,
}
