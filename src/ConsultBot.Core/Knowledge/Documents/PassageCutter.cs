using ConsultBot.Core.Knowledge.Documents.Blocks;
using ConsultBot.Core.Knowledge.Documents.Locators;

namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>Cuts the blocks of a document into passages, each with its locator.</summary>
public static class PassageCutter
{
    /// <param name="details">What the operator stated.</param>
    /// <param name="opening">What stands before the first block.</param>
    /// <param name="blocks">At least one, in the order of the document.</param>
    /// <exception cref="ArgumentException">There is no block, or one breaks a rule of <see cref="DocumentPassage"/>.</exception>
    public static OfficialDocument Cut(DocumentDetails details, string opening, IReadOnlyList<DocumentBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var passages = new List<DocumentPassage>(blocks.Count);
        var book = new LocatorBook(blocks);
        foreach (var block in blocks)
        {
            var place = book.Next(block);
            var pieces = LongText.Cut(block.Text);
            for (var at = 0; at < pieces.Count; at++)
            {
                var separator = at == pieces.Count - 1 ? block.Separator : pieces[at].Separator;
                var locator = at == 0 ? place.Locator : book.NextPart(place.Base);
                passages.Add(new DocumentPassage(place.Kind, locator, place.Headings, pieces[at].Text, separator));
            }
        }

        return new OfficialDocument(details, opening, passages);
    }
}
