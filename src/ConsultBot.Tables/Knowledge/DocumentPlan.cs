using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>What adding or removing a document makes of the version that is current.</summary>
internal sealed class DocumentPlan(string by, Instant now)
{
    public VersionPlan<DocumentChangeOutcome> Add(VersionRow? current, DocumentFile document, IReadOnlyDictionary<string, string> partitions)
    {
        if (current is null)
        {
            return Nothing(DocumentChangeOutcome.NothingImported);
        }

        var before = current.Version.FindDocument(document.Id);
        if (before?.Hash == document.Hash)
        {
            return Nothing(DocumentChangeOutcome.Unchanged);
        }

        var next = By(current).With(document.ToKept(by, now), partitions[document.Id]);
        return next.IsTooMuch
            ? Nothing(DocumentChangeOutcome.Full)
            : new VersionPlan<DocumentChangeOutcome>(before is null ? DocumentChangeOutcome.Added : DocumentChangeOutcome.Replaced, next);
    }

    public VersionPlan<DocumentChangeOutcome> Remove(VersionRow? current, string id) =>
        current is null ? Nothing(DocumentChangeOutcome.NothingImported)
        : current.Version.FindDocument(id) is null ? Nothing(DocumentChangeOutcome.Missing)
        : new VersionPlan<DocumentChangeOutcome>(DocumentChangeOutcome.Removed, By(current).Without(id));

    private static VersionPlan<DocumentChangeOutcome> Nothing(DocumentChangeOutcome outcome) => new(outcome, null);

    /// <summary>Who went back to the curated base has chosen it: what is built on it stays theirs.</summary>
    private VersionRow By(VersionRow current) => current with
    {
        Version = current.Version with { ImportedBy = by, CuratedBy = current.Version.Reinstated?.By ?? current.Version.CuratedBy },
    };
}
