namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>What a passage is in its document.</summary>
public enum PassageKind
{
    /// <summary>The title of the document or of a section.</summary>
    Heading,

    Paragraph,

    /// <summary>An item of a list, its printed number or bullet included.</summary>
    ListItem,

    /// <summary>A row of a table; a tab stands between two cells, unless the document is plain text and draws its tables itself.</summary>
    TableRow,

    /// <summary>A footnote or an endnote, its printed number included.</summary>
    Note,

    /// <summary>The title of a table or figure, or the alternative text of an image.</summary>
    Caption,

    /// <summary>A page number, a running header or footer, the data at the head of a file: text, but no statement to quote.</summary>
    Apparatus,
}
