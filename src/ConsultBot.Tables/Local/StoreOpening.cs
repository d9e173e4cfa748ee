using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Local;

/// <summary>Start-up of a store: find the journal or make the first one, read it, repair its end.</summary>
internal sealed class StoreOpening(LocalTableStoreOptions options, TimeProvider time, ILogger logger, IDisk disk)
{
    private readonly JournalFolder _folder = new(options.Folder);
    private readonly JournalRecovery _recovery = new(disk, logger);

    /// <exception cref="StoreUnavailableException">The files are damaged or cannot be used.</exception>
    public (Journal Journal, FolderLock Lock, JournalWriter Writer) Open()
    {
        var folderLock = new FolderLock(_folder, time, options.LockTimeout);
        try
        {
            var start = time.GetTimestamp();
            _folder.Create();
            using var held = folderLock.Acquire();
            folderLock.Verify();
            var journal = OpenJournal();
            Log.Opened(logger, journal.Image.Rows.Count, journal.Image.Length, time.GetElapsedTime(start).TotalMilliseconds);
            return (journal, folderLock, new JournalWriter(journal, folderLock, _recovery, disk, options, logger));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folderLock.Dispose();
            throw new StoreUnavailableException($"The store in '{_folder.FullPath}' cannot be opened: {e.Message}", e);
        }
        catch (StoreUnavailableException)
        {
            folderLock.Dispose();
            throw;
        }
    }

    private Journal OpenJournal()
    {
        var mark = new DurableMark(_folder);
        JournalFile? file = null;
        try
        {
            file = JournalFile.Open(_folder, Generation(mark));
            var image = JournalImage.Load(file);
            _recovery.Start(image, mark);
            _folder.RemoveBefore(image.Position.Generation);
            return new Journal(_folder, mark, image, disk);
        }
        catch
        {
            file?.Dispose();
            mark.Dispose();
            throw;
        }
    }

    /// <summary>Number of the journal that counts.</summary>
    private long Generation(DurableMark mark)
    {
        var marked = mark.Read();
        var last = _folder.LastGeneration();
        if (last < marked.Generation)
        {
            throw Damage.Missing(_folder.JournalPath(marked.Generation));
        }

        if (last == 0)
        {
            new JournalBuilder(_folder, disk, before: null).Build(new JournalHeader(Guid.NewGuid(), 1, 0, 0, 0), []);
            return 1;
        }

        // The name may be that of a compaction that ended without making it durable.
        disk.FlushNames(_folder.FullPath);
        return last;
    }
}
