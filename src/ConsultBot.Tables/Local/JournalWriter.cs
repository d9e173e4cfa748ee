using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Local;

/// <summary>Commits groups to the journal, each with one flush, and compacts it. For one thread.</summary>
internal sealed class JournalWriter(
    Journal journal, FolderLock folderLock, JournalRecovery recovery, IDisk disk, LocalTableStoreOptions options, ILogger logger)
{
    private readonly ByteWriter _records = new(64 * 1024);
    private readonly ByteWriter _payload = new(64 * 1024);
    private long _notBefore;

    /// <returns>What became of each, once all that is committed is on disk.</returns>
    /// <exception cref="StoreUnavailableException">None was committed; or, if it says so, the outcome is unknown.</exception>
    public IReadOnlyList<CommitResult> Commit(IReadOnlyList<PreparedCommit> group)
    {
        try
        {
            using var held = folderLock.Acquire();
            journal.CatchUp(recovery);
            var draft = new GroupDraft(journal.Image.Rows, journal.Image.Sequence);
            var results = group.Select(draft.Add).ToList();
            if (draft.Accepted.Count > 0)
            {
                Append(draft.Accepted);
            }

            return results;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The store in '{journal.Folder.FullPath}' cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Writes the rows to a new file when the old one is mostly history.</summary>
    public void CompactIfDue()
    {
        if (!IsDue(journal.Image))
        {
            return;
        }

        try
        {
            using var held = folderLock.Acquire();
            journal.CatchUp(recovery);
            if (IsDue(journal.Image))
            {
                Compact(journal.Image);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            // The journal is as good as it was, only longer: try again when it has grown by a quarter.
            _notBefore = journal.Image.Length + (journal.Image.Length / 4);
            Log.CompactionFailed(logger, e);
        }
    }

    private bool IsDue(JournalImage image) =>
        image.Length > Math.Max(_notBefore, options.CompactionFloorBytes) && image.Length > options.CompactionFactor * image.Rows.Bytes;

    private void Compact(JournalImage image)
    {
        var header = new JournalHeader(
            image.File.Header.Store, image.Position.Generation + 1, image.Length, BaseLength: 0, image.Sequence);
        new JournalBuilder(journal.Folder, disk, image.File).Build(header, image.Rows.All());
        try
        {
            journal.Publish(JournalFile.Open(journal.Folder, header.Generation));
        }
        catch (StoreUnavailableException)
        {
            // It cannot be read back, and the one before is whole.
            JournalFolder.TryDelete(journal.Folder.JournalPath(header.Generation));
            throw;
        }

        JournalFolder.TryDelete(image.File.Path);
        _notBefore = 0;
        Log.Compacted(logger, header.Generation, journal.Image.Rows.Count, image.Length, journal.Image.Length);
    }

    private void Append(IReadOnlyList<TableEdits> commits)
    {
        var (file, start) = (journal.Image.File, journal.Image.Length);
        _records.Clear();
        var edits = new List<PlacedEdit>();
        foreach (var commit in commits)
        {
            _payload.Clear();
            edits.AddRange(JournalPayload.Write(_payload, commit, start + _records.Length + JournalFrame.Size));
            JournalFrame.Write(_records, file.Header, start + _records.Length, commit.Sequence, start, _payload.Written.Span);
        }

        try
        {
            disk.Write(file.Handle, _records.Written.Span, start);
            disk.Flush(file.Handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e, isTakenBack: TryTakeBack(file, start));
        }

        Publish(edits, commits[^1].Sequence, start + _records.Length);
    }

    private void Publish(List<PlacedEdit> edits, long sequence, long length)
    {
        try
        {
            journal.Publish(edits, sequence, length);
        }
        catch (IOException e)
        {
            throw Failed(e, isTakenBack: false);
        }
    }

    /// <summary>Flushes the cut as well: else a power failure now could bring the commits back that are about to be reported as failed.</summary>
    private bool TryTakeBack(JournalFile file, long length)
    {
        try
        {
            disk.Cut(file.Handle, length);
            disk.Flush(file.Handle);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private StoreUnavailableException Failed(Exception cause, bool isTakenBack) => new(
        $"The store in '{journal.Folder.FullPath}' cannot be written ("
        + (isTakenBack ? "nothing was changed" : "whether the change is stored shows at the next commit")
        + $"): {cause.Message}",
        cause)
    {
        OutcomeUnknown = !isTakenBack,
    };
}
