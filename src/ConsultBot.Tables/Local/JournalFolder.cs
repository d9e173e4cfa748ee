using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>The names of a store's files and who may read them: the user alone.</summary>
/// <remarks>
/// <c>journal-00000001.log</c> holds the rows; the number grows with every compaction and the highest one counts. <c>store.mark</c> says how
/// much of it is durable. <c>store.lock</c> is held while a process writes, <c>store.queue</c> by the one that is next.
/// </remarks>
internal sealed class JournalFolder(string path)
{
    public const string MarkName = "store.mark";

    private const string Prefix = "journal-";
    private const string Suffix = ".log";
    private const string TemporarySuffix = ".tmp";
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string FullPath { get; } = Path.GetFullPath(path);

    public string MarkPath => Path.Combine(FullPath, MarkName);

    public string LockPath => Path.Combine(FullPath, "store.lock");

    public string QueuePath => Path.Combine(FullPath, "store.queue");

    public string JournalPath(long generation) => Path.Combine(FullPath, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{generation:D8}{Suffix}"));

    public string TemporaryPath(long generation) => JournalPath(generation) + TemporarySuffix;

    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(FullPath);
        }
        else
        {
            Directory.CreateDirectory(FullPath, UserOnly | UnixFileMode.UserExecute);
        }
    }

    /// <returns>The highest number of a journal file; 0 when there is none.</returns>
    public long LastGeneration() => Generations().DefaultIfEmpty().Max();

    /// <summary>Deletes what a compaction left behind. What cannot be deleted now is tried again at the next start.</summary>
    public void RemoveBefore(long generation)
    {
        foreach (var old in Generations().Where(number => number < generation))
        {
            TryDelete(JournalPath(old));
        }

        foreach (var unfinished in Directory.EnumerateFiles(FullPath, Prefix + "*" + TemporarySuffix))
        {
            TryDelete(unfinished);
        }
    }

    public static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process has it open where open files cannot be deleted.
        }
    }

    /// <summary>Opens a file that other processes have open too.</summary>
    public static SafeFileHandle Open(string file, FileMode mode)
    {
        var handle = File.OpenHandle(file, mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (mode != FileMode.Open && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(handle, UserOnly);
        }

        return handle;
    }

    private IEnumerable<long> Generations()
    {
        foreach (var file in Directory.EnumerateFiles(FullPath, Prefix + "*" + Suffix))
        {
            var number = Path.GetFileName(file)[Prefix.Length..^Suffix.Length];
            if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
            {
                yield return generation;
            }
        }
    }
}
