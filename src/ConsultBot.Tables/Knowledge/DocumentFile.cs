using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>A document to be stored, with what tells it from another.</summary>
internal sealed class DocumentFile
{
    private readonly OfficialDocument _document;
    private readonly KnowledgeContent _content;

    public DocumentFile(OfficialDocument document, KnowledgeFile file) => (_document, _content) = (document, new KnowledgeContent([file]));

    public string Id => _document.Details.Source.Id;

    public string Hash => _content.Hash;

    public long Bytes => _content.Bytes;

    public VersionPart ToPart() => new(Id, SliceRows.DocumentInsertions(_content.Files[0]), _content.Bytes);

    public KeptDocument ToKept(string addedBy, Instant addedAt)
    {
        var (source, language, audience, binding) = _document.Details;
        return new KeptDocument(
            Id, source.Title, source.Date, language, audience, binding, _document.Passages.Count, _content.Bytes, _content.Hash, addedBy, addedAt);
    }
}
