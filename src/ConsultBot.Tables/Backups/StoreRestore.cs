using System.Runtime.CompilerServices;

namespace ConsultBot.Tables.Backups;

/// <summary>Fills an empty store with what a backup holds, whatever store it was made of.</summary>
public static class StoreRestore
{
    private const int AtOnce = 8;

    /// <summary>Reads the file to its end before the first row is written: a damaged one changes nothing.</summary>
    /// <param name="store">Nobody else may write to it.</param>
    /// <param name="path">What <see cref="StoreBackup"/> wrote.</param>
    /// <param name="cancellationToken">Ends the work; what was written so far stays.</param>
    /// <exception cref="InvalidDataException">The file is no backup, is damaged, or is of another version; nothing was changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="StoreUnavailableException">The store failed, or somebody else writes to it; it may hold a part of the backup.</exception>
    public static async Task<RestoreResult> RunAsync(IWholeTables store, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var rows = await CheckAsync(file, path, cancellationToken);
        if (await FindTableInUseAsync(store, cancellationToken) is { } table)
        {
            return new RestoreResult(0, table);
        }

        file.Position = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(GroupsAsync(file, cancellationToken), parallel, (group, token) => WriteAsync(store, group, token));
        return new RestoreResult(rows, null);
    }

    /// <returns>How many rows there are.</returns>
    private static async Task<long> CheckAsync(FileStream file, string path, CancellationToken cancellationToken)
    {
        try
        {
            var rows = 0L;
            await foreach (var row in BackupReader.ReadAsync(file, cancellationToken))
            {
                Check(row);
                rows++;
            }

            return rows;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            throw new InvalidDataException($"{path} cannot be restored: {error.Message}. Nothing was changed.", error);
        }
    }

    private static void Check(BackupRow row)
    {
        if (!Schema.BackedUp.Contains(row.Table))
        {
            throw new InvalidDataException($"it has a table that this program does not restore, {row.Table}");
        }

        CommitCheck.Commit(row.Table, row.Partition, [Change.Insert(row.Key, row.Properties)]);
    }

    private static async Task<string?> FindTableInUseAsync(IWholeTables store, CancellationToken cancellationToken)
    {
        foreach (var table in Schema.BackedUp.Append(Schema.Keys))
        {
            await foreach (var _ in store.ReadTableAsync(table, cancellationToken))
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>Rows that may be in one commit by their place and number; their size is another matter.</summary>
    private static async IAsyncEnumerable<List<BackupRow>> GroupsAsync(FileStream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var group = new List<BackupRow>();
        await foreach (var row in BackupReader.ReadAsync(file, cancellationToken))
        {
            if (group.Count == TableLimits.Changes || (group.Count > 0 && (group[0].Table, group[0].Partition) != (row.Table, row.Partition)))
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static async ValueTask WriteAsync(IWholeTables store, List<BackupRow> group, CancellationToken cancellationToken)
    {
        var (table, partition) = (group[0].Table, group[0].Partition);
        foreach (var changes in CommitBatches.Of(partition, group.Select(row => Change.Insert(row.Key, row.Properties))))
        {
            if (!(await store.CommitAsync(table, partition, changes, cancellationToken)).IsCommitted)
            {
                throw new StoreUnavailableException("Somebody else writes to the store: stop the bot, and restore into a store that is empty.");
            }
        }
    }
}
