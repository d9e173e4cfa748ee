using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Backups;

/// <summary>Copies everything that a store keeps to a file, whatever store it is.</summary>
public static class StoreBackup
{
    /// <summary>Writes the file, row by row: the store may be larger than the memory. A file of that name appears only when it is whole and on disk; on Unix it is for its owner alone.</summary>
    /// <param name="store">It may be in use: of what is written meanwhile the file may hold a part.</param>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="cancellationToken">Ends the work; nothing is left behind.</param>
    /// <returns>How many rows; 0 for an empty store, of which no file is made.</returns>
    /// <remarks>The keys that sign the tokens of web chat and sign-ins are left out: whoever has the file could sign in as anybody.</remarks>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public static async Task<long> WriteAsync(IWholeTables store, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            throw new IOException($"There is a file {path} already; choose another name.");
        }

        // What a backup that was killed left behind.
        var draft = path + ".part";
        File.Delete(draft);
        try
        {
            var rows = await WriteRowsAsync(store, draft, cancellationToken);
            if (rows > 0)
            {
                File.Move(draft, path);
                DirectoryEntry.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
            }

            return rows;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task<long> WriteRowsAsync(IWholeTables store, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, ForTheOwner());
        await using var writer = new BackupWriter(file);
        await writer.BeginAsync(cancellationToken);
        foreach (var table in Schema.BackedUp)
        {
            await foreach (var row in store.ReadTableAsync(table, cancellationToken))
            {
                await writer.AddAsync(new BackupRow(table, row.Partition, row.Key, row.Properties), cancellationToken);
            }
        }

        await writer.EndAsync(cancellationToken);
        await writer.DisposeAsync();
        file.Flush(flushToDisk: true);
        return writer.Rows;
    }

    private static FileStreamOptions ForTheOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
