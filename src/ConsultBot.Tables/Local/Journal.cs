namespace ConsultBot.Tables.Local;

/// <summary>The rows of an open store, kept level with what this and other processes commit.</summary>
internal sealed class Journal(JournalFolder folder, DurableMark mark, JournalImage image, IDisk disk) : IDisposable
{
    private const int Attempts = 10;

    private readonly Lock _gate = new();
    private JournalImage _image = image;
    private bool _disposed;

    public JournalFolder Folder => folder;

    public DurableMark Mark => mark;

    /// <summary>Only for the holder of the folder's lock, after <see cref="CatchUp"/>: nobody changes it then, so it needs no gate.</summary>
    public JournalImage Image => _image;

    /// <summary>Reads rows that show every commit that was acknowledged, by any process, before the call.</summary>
    /// <exception cref="StoreUnavailableException">The files cannot be read.</exception>
    public T Read<T>(Func<JournalImage, T> read)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                Follow();
                return read(_image);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StoreUnavailableException($"The store in '{folder.FullPath}' cannot be read: {e.Message}", e);
            }
        }
    }

    /// <summary>For the holder of the folder's lock: takes up, too, what a process left that died in the middle of a commit.</summary>
    public void CatchUp(JournalRecovery recovery)
    {
        lock (_gate)
        {
            Follow();
            while (File.Exists(folder.JournalPath(_image.Position.Generation + 1)))
            {
                // A compaction ended without saying so; its file is whole, but its name may not be on disk yet.
                disk.FlushNames(folder.FullPath);
                MoveTo(_image.Position.Generation + 1);
            }

            recovery.AdoptTail(_image, mark);
        }
    }

    /// <summary>For the holder of the folder's lock: shows commits that are on disk now, here and to other processes.</summary>
    public void Publish(IReadOnlyList<PlacedEdit> edits, long sequence, long length)
    {
        lock (_gate)
        {
            _image.Advance(edits, sequence, length);
            mark.Write(_image.Position);
        }
    }

    /// <summary>For the holder of the folder's lock: goes on in the file that a compaction made.</summary>
    /// <exception cref="StoreUnavailableException">The file is not what was written; the journal is what it was.</exception>
    public void Publish(JournalFile next)
    {
        // Readers go on meanwhile in the file before.
        var image = Load(next);
        lock (_gate)
        {
            Exchange(image);
            mark.Write(_image.Position);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _image.Dispose();
            mark.Dispose();
        }
    }

    private void Follow()
    {
        for (var attempt = 0; ; attempt++)
        {
            var marked = mark.Read();
            if (!marked.IsAhead(_image.Position))
            {
                return;
            }

            try
            {
                MoveTo(marked.Generation);
                _image.Replay(marked.Length);
                return;
            }
            catch (FileNotFoundException) when (attempt < Attempts)
            {
                // Compacted once more in between; the mark says where to.
            }
        }
    }

    private void MoveTo(long generation)
    {
        if (generation == _image.Position.Generation)
        {
            return;
        }

        var next = JournalFile.Open(folder, generation);
        if (next.Header.Store != _image.File.Header.Store)
        {
            next.Dispose();
            throw Damage.OtherStore(next.Path);
        }

        if (generation == _image.Position.Generation + 1)
        {
            _image.Replay(next.Header.PreviousLength);
            if (!_image.IsContinuedBy(next.Header))
            {
                next.Dispose();
                throw Damage.OtherStore(next.Path);
            }
        }

        Exchange(Load(next));
    }

    private static JournalImage Load(JournalFile file)
    {
        try
        {
            return JournalImage.Load(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Exchange(JournalImage next)
    {
        var old = _image;
        _image = next;
        old.Dispose();
    }
}
