using Azure.Data.Tables;

namespace ConsultBot.Tables.Azure;

/// <summary>Finds out whether a commit was applied after all: a retry was refused, and the attempt before it has no answer.</summary>
/// <remarks>
/// <para>A row that bears the commit's id proves it, for a commit is applied as a whole. That none bears it proves nothing: another
/// writer may have overwritten or removed the rows since. Then the outcome is reported as unknown, never as a refusal.</para>
/// <para>A commit of deletions only leaves nothing that could be read: after an attempt without an answer its refusal is always unknown.</para>
/// </remarks>
internal static class ReadBack
{
    /// <summary>Stands for an ETag that is gone; no row has it.</summary>
    public const string NoLongerKnown = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    /// <exception cref="StoreUnavailableException">It cannot be told.</exception>
    public static async Task<CommitResult> ResolveAsync(TableClient table, PendingCommit commit, CancellationToken cancellationToken)
    {
        var etags = new string?[commit.Changes.Count];
        var isApplied = false;
        for (var at = 0; at < etags.Length; at++)
        {
            if (commit.Changes[at] is DeleteChange)
            {
                continue;
            }

            var found = await FindETagAsync(table, commit, commit.Changes[at].Key, cancellationToken);
            isApplied |= found is not null;
            etags[at] = found ?? NoLongerKnown;
        }

        return isApplied
            ? CommitResult.Committed(etags)
            : throw new StoreUnavailableException(
                "The answer to a commit was lost, its repetition was refused, and no row tells whether the first was carried out.")
            {
                OutcomeUnknown = true,
            };
    }

    private static async Task<string?> FindETagAsync(TableClient table, PendingCommit commit, string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            commit.Partition, key, [RowEntities.CommitId], cancellationToken);
        return found.HasValue && found.Value!.TryGetValue(RowEntities.CommitId, out var id) && id is Guid written && written == commit.Id
            ? found.Value.ETag.ToString()
            : null;
    }
}
