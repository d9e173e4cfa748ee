namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>The JSON object of a document's file; the names of its parts are the properties' names.</summary>
internal sealed record DocumentEntry(
    string Id,
    string Title,
    string Publisher,
    string Date,
    string Language,
    Audience Audience,
    IReadOnlyList<PassageEntry> Passages,
    string? Symbol = null,
    bool? Binding = null,
    string? Opening = null)
{
    public static DocumentEntry Of(OfficialDocument document)
    {
        var (source, language, audience, binding) = document.Details;
        return new DocumentEntry(
            source.Id, source.Title, source.Publisher, source.Date.ToString(), language.Code(), audience,
            [.. document.Passages.Select(PassageEntry.Of)], source.Symbol, binding, document.Opening.Length == 0 ? null : document.Opening);
    }

    /// <exception cref="ArgumentException">A value is none that a document can have.</exception>
    public OfficialDocument ToDocument()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Title);
        ArgumentException.ThrowIfNullOrWhiteSpace(Publisher);
        var language = Languages.Find(Language) ?? throw new ArgumentException($"\"{Language}\" is not known here; the language must be en, fr or es.");
        var date = PartialDate.Find(Date) ?? throw new ArgumentException($"\"{Date}\" is no date; write it as 2005, 2005-05 or 2005-05-19.");
        var source = new Source(Id, Title, Symbol, [], Publisher, date, [language.Code()], []);
        return new OfficialDocument(new DocumentDetails(source, language, Audience, Binding), Opening ?? string.Empty, [.. Passages.Select(passage => passage.ToPassage())]);
    }
}
