using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Rows that belong to no version: of an import under way or interrupted, or of a version that was removed. A row beside the
/// pointer announces them before the first is written, and goes after the last is deleted.</summary>
/// <remarks>A live import needs its announcement unchanged, and the pointer as it was, to become current. So what is marked as swept, or was begun
/// under another pointer, never will be, and its rows can go. Its writer may still add some: the mark stays until that is out of the question.</remarks>
internal sealed class KnowledgeLeftovers(ITableStore store, IClock clock)
{
    /// <summary>One in rows that are older than documents, the only one.</summary>
    private const string Partition = "Partition";
    private const string Partitions = "Partitions";
    private const char Separator = ';';
    private const string BegunUnder = "BegunUnder";
    private const string BegunAt = "BegunAt";
    private const string HasWriter = "HasWriter";

    /// <summary>How long an import may take; it takes seconds.</summary>
    public static readonly Duration LongestImport = Duration.FromMinutes(10);

    /// <param name="partitions">Where a change is going to write; at least one.</param>
    /// <param name="currentNumber">The version that it found as the current one; 0 without any.</param>
    /// <exception cref="InvalidOperationException">There is such a partition, which cannot be, since its name has a random part.</exception>
    public async Task<KnowledgeDraft> AnnounceAsync(IReadOnlyList<string> partitions, int currentNumber, CancellationToken cancellationToken)
    {
        var key = Schema.KnowledgeDraftKey(partitions[0]);
        var result = await CommitAsync(Change.Insert(key, Properties(partitions, currentNumber, hasWriter: true)), cancellationToken);
        return result.IsCommitted ? new KnowledgeDraft(key, partitions, result.ETags[0]!) : throw new InvalidOperationException($"The partition '{partitions[0]}' is announced already.");
    }

    /// <summary>The change that leaves the rows of a version to the next sweep; to be committed together with the deletion of the version.</summary>
    public Change Abandon(IReadOnlyList<string> partitions) =>
        Change.Insert(Schema.KnowledgeDraftKey(partitions[0]), Properties(partitions, 0, hasWriter: false));

    /// <summary>Deletes the rows of a change that this instance has given up.</summary>
    public async Task RemoveAsync(KnowledgeDraft draft, CancellationToken cancellationToken)
    {
        if (await DeleteRowsAsync(draft.Partitions, cancellationToken)
            && await store.FindAsync(Schema.Knowledge, Schema.KnowledgeVersions, draft.Key, cancellationToken) is { } row)
        {
            await CommitAsync(Change.Delete(row.Key, row.ETag), cancellationToken);
        }
    }

    /// <summary>Deletes the rows of all imports that cannot become current any more, and of removed versions.</summary>
    public async Task SweepAsync(int currentNumber, CancellationToken cancellationToken)
    {
        var announced = store.ReadAsync(Schema.Knowledge, Schema.KnowledgeVersions, KeyRange.WithPrefix(Schema.KnowledgeDraftPrefix), cancellationToken);
        var rows = await announced.ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            await SweepAsync(row, currentNumber, cancellationToken);
        }
    }

    private async Task SweepAsync(Row row, int currentNumber, CancellationToken cancellationToken)
    {
        var isOld = clock.GetCurrentInstant() - Instant.FromDateTimeOffset(row.Properties.GetTime(BegunAt)) > LongestImport;
        if (row.Properties.GetNumber(BegunUnder) == currentNumber && !isOld)
        {
            return;
        }

        var mark = await CommitAsync(Change.Replace(row.Key, row.Properties, row.ETag), cancellationToken);
        if (!mark.IsCommitted)
        {
            return;
        }

        var isEmpty = await DeleteRowsAsync(PartitionsOf(row), cancellationToken);
        if (isEmpty && (isOld || !(bool)row.Properties[HasWriter]))
        {
            await CommitAsync(Change.Delete(row.Key, mark.ETags[0]!), cancellationToken);
        }
    }

    private static string[] PartitionsOf(Row row) =>
        row.Properties.FindText(Partition) is { } only ? [only] : LongText.Join(row.Properties, Partitions).Split(Separator);

    /// <returns>False when some rows may be left, because another instance sweeps them too or their writer adds some: they are there for the next sweep.</returns>
    private async Task<bool> DeleteRowsAsync(IReadOnlyList<string> partitions, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        foreach (var partition in partitions)
        {
            var rows = await store.ReadAsync(Schema.Knowledge, partition, KeyRange.All, cancellationToken).ToListAsync(cancellationToken);
            foreach (var batch in CommitBatches.Of(partition, rows.Select(row => Change.Delete(row.Key, row.ETag))))
            {
                isEmpty &= (await store.CommitAsync(Schema.Knowledge, partition, batch, cancellationToken)).IsCommitted;
            }
        }

        return isEmpty;
    }

    private Task<CommitResult> CommitAsync(Change change, CancellationToken cancellationToken) =>
        store.CommitAsync(Schema.Knowledge, Schema.KnowledgeVersions, [change], cancellationToken);

    private RowProperties Properties(IReadOnlyList<string> partitions, int currentNumber, bool hasWriter) => new(
    [
        .. LongText.Split(string.Join(Separator, partitions), Partitions),
        new(BegunUnder, currentNumber),
        new(BegunAt, clock.GetCurrentInstant().ToDateTimeOffset()),
        new(HasWriter, hasWriter),
    ]);
}
