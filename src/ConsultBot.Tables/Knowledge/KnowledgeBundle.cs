using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Files that are imported together: curated ones, and documents.</summary>
internal sealed class KnowledgeBundle
{
    private readonly Dictionary<string, KnowledgeFile> _documents;

    public KnowledgeBundle(IReadOnlyList<KnowledgeFile> files)
    {
        var isDocument = files.ToLookup(file => KnowledgeFiles.FindDocumentId(file.Name) is not null);
        Curated = new KnowledgeContent(isDocument[false]);
        _documents = isDocument[true].ToDictionary(file => KnowledgeFiles.FindDocumentId(file.Name)!, StringComparer.Ordinal);
    }

    public KnowledgeContent Curated { get; }

    /// <summary>True when a version has all of it already.</summary>
    public bool IsIn(KnowledgeVersion? version) =>
        version?.Hash == Curated.Hash
        && _documents.All(file => version.FindDocument(file.Key)?.Hash == new KnowledgeContent([file.Value]).Hash);

    /// <param name="knowledge">What reading the files gave.</param>
    public IReadOnlyList<DocumentFile> Documents(KnowledgeBase knowledge) =>
        [.. knowledge.Documents.Select(document => new DocumentFile(document, _documents[document.Details.Source.Id]))];
}
