namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>The JSON object of a passage.</summary>
internal sealed record PassageEntry(PassageKind Kind, string Locator, IReadOnlyList<string> Headings, string Text, string Separator)
{
    public static PassageEntry Of(DocumentPassage passage) =>
        new(passage.Kind, passage.Locator, passage.Headings, passage.Text, passage.Separator);

    public DocumentPassage ToPassage() => new(Kind, Locator, Headings, Text, Separator);
}
