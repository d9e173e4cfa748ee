using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>Lets one process of the machine write at a time. The operating system releases it when the process dies.</summary>
/// <remarks>Opening a file for oneself alone is the one lock that .NET has on Linux and macOS (flock) as on Windows. It does not queue, so a
/// second file does: who waits for the lock holds it, and who has just released the lock comes behind. Without it a busy process would
/// leave the others no gap.</remarks>
internal sealed class FolderLock(JournalFolder folder, TimeProvider time, TimeSpan timeout) : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly ManualResetEvent _never = new(false);

    /// <summary>Blocks the thread: it is called by the store's own one, and at start.</summary>
    /// <exception cref="StoreUnavailableException">Another process kept the lock all the time.</exception>
    public IDisposable Acquire()
    {
        var start = time.GetTimestamp();
        using var turn = Wait(folder.QueuePath, start);
        return Wait(folder.LockPath, start);
    }

    /// <summary>To be called by the holder.</summary>
    /// <exception cref="StoreUnavailableException">A second holder got in: the file system has no locks.</exception>
    public void Verify()
    {
        using var second = TryOpen(folder.LockPath);
        if (second is not null)
        {
            throw new StoreUnavailableException(
                $"The file system of '{folder.FullPath}' does not lock files, so two programs could damage the store. Choose a folder on a local disk.");
        }
    }

    public void Dispose() => _never.Dispose();

    private SafeFileHandle Wait(string file, long start)
    {
        while (true)
        {
            if (TryOpen(file) is { } handle)
            {
                return handle;
            }

            if (time.GetElapsedTime(start) > timeout)
            {
                throw new StoreUnavailableException(
                    $"Another program has held '{file}' for more than {timeout.TotalSeconds:0.#} seconds. If it hangs, end it.");
            }

            _never.WaitOne(Pause);
        }
    }

    private static SafeFileHandle? TryOpen(string file)
    {
        try
        {
            return File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }
}
