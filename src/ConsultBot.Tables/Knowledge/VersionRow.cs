using System.Globalization;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>A version and the partitions of its rows, as its own row and the pointer row hold them. A document's partition is shared by all
/// versions that have the document.</summary>
/// <param name="Version">What readers see of it.</param>
/// <param name="Partition">Where its curated files are.</param>
/// <param name="DocumentPartitions">Where its documents are, by their ids.</param>
/// <param name="ETag">Null before it was written.</param>
internal sealed record VersionRow(KnowledgeVersion Version, string Partition, IReadOnlyDictionary<string, string> DocumentPartitions, string? ETag)
{
    private const char Separator = ';';

    /// <summary>All of them.</summary>
    public IEnumerable<string> Partitions => DocumentPartitions.Values.Prepend(Partition);

    /// <summary>True when it has more documents than a knowledge base takes.</summary>
    public bool IsTooMuch =>
        Version.Documents.Count > KnowledgeFiles.MaximumDocuments || Version.Documents.Sum(document => document.Bytes) > KnowledgeVersions.MaximumDocumentBytes;

    /// <summary>With a document more, or another of the same id.</summary>
    public VersionRow With(KeptDocument document, string partition) => this with
    {
        Version = Version with { Documents = [.. Version.Documents.Where(other => other.Id != document.Id).Append(document).OrderBy(kept => kept.Id, StringComparer.Ordinal)] },
        DocumentPartitions = new Dictionary<string, string>(DocumentPartitions, StringComparer.Ordinal) { [document.Id] = partition },
    };

    public VersionRow Without(string id) => this with
    {
        Version = Version with { Documents = [.. Version.Documents.Where(other => other.Id != id)] },
        DocumentPartitions = DocumentPartitions.Where(pair => pair.Key != id).ToDictionary(StringComparer.Ordinal),
    };

    public VersionRow WithDocumentsOf(VersionRow? other) => other is null ? this : this with
    {
        Version = Version with { Documents = other.Version.Documents },
        DocumentPartitions = other.DocumentPartitions,
    };

    public RowProperties ToProperties() => new(
    [
        new("Number", Version.Number),
        new("ImportedAt", Version.ImportedAt.ToDateTimeOffset()),
        new("ImportedBy", Version.ImportedBy),
        new("Hash", Version.Hash),
        new("Bytes", Version.Bytes),
        new("Entries", string.Join(Separator, Version.Entries.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Key}={file.Value}")))),
        new("Partition", Partition),
        new("CuratedBy", Version.CuratedBy),
        new("ReinstatedBy", Version.Reinstated?.By),
        new("ReinstatedAt", Version.Reinstated?.At.ToDateTimeOffset()),
        .. LongText.Split(DocumentList.Write(Version.Documents, DocumentPartitions), "Documents"),
    ]);

    public static VersionRow From(Row row)
    {
        var values = row.Properties;
        var (documents, partitions) = DocumentList.Read(values.ContainsKey("Documents") ? LongText.Join(values, "Documents") : null);
        var importedBy = values.GetText("ImportedBy");
        var version = new KnowledgeVersion(
            (int)values.GetNumber("Number"),
            Instant.FromDateTimeOffset(values.GetTime("ImportedAt")),
            importedBy,
            values.GetText("Hash"),
            values.GetNumber("Bytes"),
            EntriesIn(values.GetText("Entries")))
        {
            CuratedBy = values.FindText("CuratedBy") ?? importedBy,
            Documents = documents,
            Reinstated = values.FindText("ReinstatedBy") is { } by ? new Reinstatement(by, Instant.FromDateTimeOffset(values.GetTime("ReinstatedAt"))) : null,
        };
        return new VersionRow(version, values.GetText("Partition"), partitions, row.ETag);
    }

    private static Dictionary<string, int> EntriesIn(string text) => text
        .Split(Separator, StringSplitOptions.RemoveEmptyEntries)
        .Select(file => file.Split('='))
        .ToDictionary(file => file[0], file => int.Parse(file[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
