using Microsoft.Extensions.Logging;
using NodaTime;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Makes new versions: rows first, then one commit that lists the version and points to it. Until that commit nothing changes for readers.</summary>
internal sealed class VersionWriter(ITableStore store, VersionRows rows, KnowledgeLeftovers leftovers, IClock clock, ILogger logger)
{
    /// <summary>Each attempt that fails is a change by somebody else that succeeded.</summary>
    private const int Attempts = 100;

    /// <param name="parts">Rows that are not in the store yet.</param>
    /// <param name="plan">Asked for every attempt: with the current version, and where the parts are by their names.</param>
    /// <param name="lost">The outcome when others were always faster.</param>
    /// <param name="progress">Told how many bytes of the parts are written; null: nobody.</param>
    /// <param name="cancellationToken">Ends the change; what it wrote is removed by a later one.</param>
    /// <returns>What became of it, and the version that is current now.</returns>
    public async Task<(TOutcome Outcome, KnowledgeVersion? Current)> WriteAsync<TOutcome>(
        IReadOnlyList<VersionPart> parts,
        Func<VersionRow?, IReadOnlyDictionary<string, string>, VersionPlan<TOutcome>> plan,
        TOutcome lost,
        IProgress<StoringProgress>? progress,
        CancellationToken cancellationToken)
    {
        var pointer = await rows.FindPointerAsync(cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var began = clock.GetCurrentInstant();
            await leftovers.SweepAsync(Number(pointer), cancellationToken);
            var partitions = parts.ToDictionary(part => part.Name, NewPartition, StringComparer.Ordinal);
            var (outcome, next) = plan(pointer, partitions);
            if (next is null)
            {
                return (outcome, pointer?.Version);
            }

            if (await AttemptAsync(parts, partitions, next, pointer, progress, cancellationToken) is { } made)
            {
                return (outcome, made);
            }

            var before = pointer?.ETag;
            pointer = await rows.FindPointerAsync(cancellationToken);
            if (pointer?.ETag == before && clock.GetCurrentInstant() - began > KnowledgeLeftovers.LongestImport)
            {
                // Not overtaken but swept: it slept longer than an import may take. Who sweeps under an older pointer may take a younger change for dead: that one is tried again.
                break;
            }
        }

        return (lost, pointer?.Version);
    }

    private static int Number(VersionRow? pointer) => pointer?.Version.Number ?? 0;

    private static string NewPartition(VersionPart part) => Schema.KnowledgePartition(part.Name == VersionPart.Curated ? "files" : "document", Guid.NewGuid());

    /// <returns>The new version, or null when another change came first.</returns>
    private async Task<KnowledgeVersion?> AttemptAsync(
        IReadOnlyList<VersionPart> parts, Dictionary<string, string> partitions, VersionRow next, VersionRow? pointer,
        IProgress<StoringProgress>? progress, CancellationToken cancellationToken)
    {
        var draft = parts.Count == 0 ? null : await leftovers.AnnounceAsync([.. partitions.Values], Number(pointer), cancellationToken);
        if (await WriteRowsAsync(parts, partitions, progress, cancellationToken) && await SwitchAsync(next, pointer, draft, cancellationToken) is { } version)
        {
            Log.KnowledgeImported(logger, version.Number, version.Bytes + version.Documents.Sum(document => document.Bytes));
            await TidyAsync(version.Number, cancellationToken);
            return version;
        }

        if (draft is not null)
        {
            await leftovers.RemoveAsync(draft, cancellationToken);
        }

        return null;
    }

    private async Task<bool> WriteRowsAsync(
        IReadOnlyList<VersionPart> parts, Dictionary<string, string> partitions, IProgress<StoringProgress>? progress, CancellationToken cancellationToken)
    {
        var (written, total) = (0L, parts.Sum(part => part.Bytes));
        foreach (var part in parts)
        {
            var partition = partitions[part.Name];
            foreach (var batch in CommitBatches.Of(partition, part.Rows))
            {
                if (!(await store.CommitAsync(Schema.Knowledge, partition, batch, cancellationToken)).IsCommitted)
                {
                    return false;
                }

                written += batch.Sum(change => RowSize.Change(partition, change));
                progress?.Report(new StoringProgress(Math.Min(written, total), total));
            }
        }

        return true;
    }

    /// <summary>The version's row, the pointer and the end of the announcement are one commit: a version is listed if and only if it was current.</summary>
    private async Task<KnowledgeVersion?> SwitchAsync(VersionRow next, VersionRow? pointer, KnowledgeDraft? draft, CancellationToken cancellationToken)
    {
        // Somebody may have gone back to an older version: the pointer is not always the newest.
        var newest = (await rows.ListAsync(cancellationToken)).Select(Number).FirstOrDefault();
        var version = next.Version with { Number = Math.Max(newest, Number(pointer)) + 1, ImportedAt = clock.GetCurrentInstant(), Reinstated = null };
        var properties = (next with { Version = version }).ToProperties();
        List<Change> changes =
        [
            pointer is null
                ? Change.Insert(Schema.KnowledgePointerKey, properties)
                : Change.Replace(Schema.KnowledgePointerKey, properties, pointer.ETag!),
            Change.Insert(Schema.KnowledgeVersionKey(version.Number), properties),
        ];
        if (draft is not null)
        {
            changes.Add(Change.Delete(draft.Key, draft.ETag));
        }

        return (await store.CommitAsync(Schema.Knowledge, Schema.KnowledgeVersions, changes, cancellationToken)).IsCommitted ? version : null;
    }

    /// <summary>The new version is current by now, whatever becomes of the old ones: what fails here is left to the next change.</summary>
    private async Task TidyAsync(int currentNumber, CancellationToken cancellationToken)
    {
        try
        {
            await RemoveOldAsync(cancellationToken);
            await leftovers.SweepAsync(currentNumber, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            Log.KnowledgeNotTidied(logger, exception);
        }
    }

    /// <summary>The oldest first, with a new look after each: rows go with the last version that has them. Who goes back to a version writes its row, so
    /// that it cannot be removed at the same time.</summary>
    private async Task RemoveOldAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var listed = await rows.ListAsync(cancellationToken);
            var current = Number(await rows.FindPointerAsync(cancellationToken));
            if (listed.Skip(KnowledgeVersions.Kept).LastOrDefault(row => row.Version.Number != current) is not { } old)
            {
                return;
            }

            var orphaned = old.Partitions.Except(listed.Where(row => row != old).SelectMany(row => row.Partitions)).ToList();
            List<Change> removal = [Change.Delete(Schema.KnowledgeVersionKey(old.Version.Number), old.ETag!)];
            if (orphaned.Count > 0)
            {
                removal.Add(leftovers.Abandon(orphaned));
            }

            await store.CommitAsync(Schema.Knowledge, Schema.KnowledgeVersions, removal, cancellationToken);
        }
    }
}
