using ConsultBot.Tables.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>Short ways to open a local store and to look into it.</summary>
internal static class LocalStores
{
    public const string Table = "Things";
    public const string Partition = "p";

    public static LocalTableStoreOptions Options(this TemporaryFolder folder) =>
        new() { Folder = folder.FullPath, CompactionFloorBytes = 16 * 1024, CompactionFactor = 2 };

    public static Task<LocalTableStore> OpenAsync(this TemporaryFolder folder, IDisk? disk = null) =>
        LocalTableStore.OpenAsync(folder.Options(), TimeProvider.System, null, disk ?? Disk.Real, CancellationToken.None);

    public static RowProperties Number(long number) => new([new("N", number)]);

    public static async Task<string> PutAsync(this ITableStore store, string key, long number)
    {
        var result = await store.CommitAsync(Table, Partition, [Change.Upsert(key, Number(number))], CancellationToken.None);
        Assert.True(result.IsCommitted);
        return result.ETags[0]!;
    }

    public static async Task<long?> GetAsync(this ITableStore store, string key) =>
        (await store.FindAsync(Table, Partition, key, CancellationToken.None))?.Properties.GetNumber("N");

    /// <summary>Every row of the partition in one line: key, value and ETag.</summary>
    public static async Task<string> ContentAsync(this ITableStore store)
    {
        var rows = new List<string>();
        await foreach (var row in store.ReadAsync(Table, Partition, KeyRange.All, CancellationToken.None))
        {
            rows.Add($"{row.Key}={row.Properties.GetNumber("N")} {row.ETag}");
        }

        return string.Join(", ", rows);
    }

    /// <summary>A writer that commits exactly the groups it is given.</summary>
    public static JournalWriter OpenWriter(this TemporaryFolder folder, out IDisposable open, IDisk? disk = null)
    {
        var (journal, folderLock, writer) =
            new StoreOpening(folder.Options(), TimeProvider.System, NullLogger.Instance, disk ?? Disk.Real).Open();
        open = new Opened(journal, folderLock);
        return writer;
    }

    public static PreparedCommit Upsert(string key, long number) =>
        PreparedCommit.From(Table, Partition, [Change.Upsert(key, Number(number))]);

    private sealed class Opened(Journal journal, FolderLock folderLock) : IDisposable
    {
        public void Dispose()
        {
            journal.Dispose();
            folderLock.Dispose();
        }
    }
}
