namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>A piece of an official document, word for word.</summary>
public sealed record DocumentPassage
{
    /// <exception cref="ArgumentException">
    /// The locator or the text is blank, the text begins or ends with white space, or the separator holds a letter or digit.
    /// </exception>
    public DocumentPassage(PassageKind kind, string locator, IReadOnlyList<string> headings, string text, string separator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(locator);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(separator);
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            throw new ArgumentException("White space around a passage belongs to the separators.", nameof(text));
        }

        if (separator.Any(char.IsLetterOrDigit))
        {
            throw new ArgumentException("A separator holds no text.", nameof(separator));
        }

        (Kind, Locator, Headings, Text, Separator) = (kind, locator, headings, text, separator);
    }

    public PassageKind Kind { get; }

    /// <summary>
    /// Where it stands, as the document itself numbers it: "para. 10 (b)", "Section II.1.a, paragraph 3", "Table 2, row 3", "fn 5".
    /// One of a document's passages has it.
    /// </summary>
    public string Locator { get; }

    /// <summary>The headings it stands under, outermost first, each with its number; empty before the first heading.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Verbatim; a long paragraph is cut at the ends of sentences.</summary>
    public string Text { get; }

    /// <summary>What stands between it and the next passage: white space and drawn rules, no letter and no digit; may be empty.</summary>
    public string Separator { get; }
}
