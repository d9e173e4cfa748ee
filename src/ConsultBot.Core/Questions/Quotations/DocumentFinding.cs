using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Quotations;

/// <summary>A passage of an official document that can be quoted.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Passage">Word for word.</param>
/// <param name="Id">Unique among all that is found.</param>
internal sealed record DocumentFinding(OfficialDocument Document, DocumentPassage Passage, string Id)
{
    /// <summary>As it is quoted.</summary>
    public string Line { get; } = Quotation.OnOneLine(Passage.Text);

    public Source Source => Document.Details.Source;

    public Citation Citation => new(Source.Id, Passage.Locator);

    public SearchableText Searchable() => new(
        Quotation.OnOneLine(string.Join(" ", Passage.Headings)), Line, Source.Symbol is { } symbol ? [Source.Title, symbol] : [Source.Title]);

    /// <summary>Headings, captions and page numbers are text, but state nothing.</summary>
    public static IEnumerable<DocumentFinding> Of(OfficialDocument document)
    {
        for (var index = 0; index < document.Passages.Count; index++)
        {
            var passage = document.Passages[index];
            if (passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.TableRow or PassageKind.Note)
            {
                yield return new DocumentFinding(document, passage, document.PassageId(index));
            }
        }
    }
}
