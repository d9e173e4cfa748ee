using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>What an import makes of the version that is current: other curated files, other or more documents.</summary>
/// <param name="bundle">What is imported.</param>
/// <param name="knowledge">What it says.</param>
/// <param name="importedBy">Who imports it.</param>
/// <param name="expected">Hash of the curated base that it is meant to replace; null when there is none.</param>
/// <param name="now">When.</param>
internal sealed class ImportPlan(KnowledgeBundle bundle, KnowledgeBase knowledge, string importedBy, string? expected, Instant now)
{
    private readonly IReadOnlyList<DocumentFile> _documents = bundle.Documents(knowledge);

    public static KnowledgeProblem TooMuch { get; } = new(
        "documents",
        "the folder",
        "The documents are more than 200, or larger than 128 MiB together, with those that are kept already; leave some out or remove some first.");

    public IReadOnlyList<VersionPart> Parts =>
    [
        new VersionPart(VersionPart.Curated, bundle.Curated.Files.SelectMany(SliceRows.Insertions), bundle.Curated.Bytes),
        .. _documents.Select(document => document.ToPart()),
    ];

    public VersionPlan<KnowledgeImportOutcome> Plan(VersionRow? current, IReadOnlyDictionary<string, string> partitions)
    {
        if (bundle.IsIn(current?.Version))
        {
            return new VersionPlan<KnowledgeImportOutcome>(KnowledgeImportOutcome.Unchanged, null);
        }

        // Documents may come and go meanwhile; another curated base is somebody else's decision.
        if (current?.Version.Hash != expected)
        {
            return new VersionPlan<KnowledgeImportOutcome>(KnowledgeImportOutcome.Overtaken, null);
        }

        var version = new KnowledgeVersion(0, now, importedBy, bundle.Curated.Hash, bundle.Curated.Bytes, EntryCounts.Of(knowledge));
        var next = new VersionRow(version, partitions[VersionPart.Curated], new Dictionary<string, string>(), ETag: null).WithDocumentsOf(current);
        next = _documents.Aggregate(next, (row, document) => row.With(document.ToKept(importedBy, now), partitions[document.Id]));
        return next.IsTooMuch
            ? new VersionPlan<KnowledgeImportOutcome>(KnowledgeImportOutcome.Faulty, null)
            : new VersionPlan<KnowledgeImportOutcome>(KnowledgeImportOutcome.Imported, next);
    }
}
