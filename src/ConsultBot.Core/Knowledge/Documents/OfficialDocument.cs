using System.Globalization;

namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>
/// A document that an operator added, to be quoted word for word. Its passages, each with the separator after it, put together and set
/// behind the <see cref="Opening"/> are the text of the document, character for character.
/// </summary>
public sealed class OfficialDocument
{
    /// <param name="details">What the operator stated.</param>
    /// <param name="opening">What stands before the first passage; like a separator it holds no letter and no digit.</param>
    /// <param name="passages">At least one, in the order of the document.</param>
    /// <exception cref="ArgumentException">There is no passage, two have the same locator, or the opening holds text.</exception>
    public OfficialDocument(DocumentDetails details, string opening, IReadOnlyList<DocumentPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(passages);
        if (passages.Count == 0)
        {
            throw new ArgumentException("A document has at least one passage.", nameof(passages));
        }

        if (opening.Any(char.IsLetterOrDigit))
        {
            throw new ArgumentException("What stands before the first passage holds no text.", nameof(opening));
        }

        if (passages.GroupBy(passage => passage.Locator, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"Two passages have the locator {twice.Key}.", nameof(passages));
        }

        (Details, Opening, Passages) = (details, opening, passages);
    }

    public DocumentDetails Details { get; }

    /// <summary>Empty for most documents.</summary>
    public string Opening { get; }

    public IReadOnlyList<DocumentPassage> Passages { get; }

    /// <summary>The whole text, put together anew at each call.</summary>
    public string Text => string.Concat([Opening, .. Passages.SelectMany(passage => new[] { passage.Text, passage.Separator })]);

    /// <summary>The id of a passage: the document's id, a full stop, and the passage's place from 1, such as "mc-inf-255.0012".</summary>
    /// <param name="index">From 0.</param>
    public string PassageId(int index) => string.Create(CultureInfo.InvariantCulture, $"{Details.Source.Id}.{index + 1:0000}");
}
