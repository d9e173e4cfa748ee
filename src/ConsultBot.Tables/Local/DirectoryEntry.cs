using System.Runtime.InteropServices;
using System.Text;

namespace ConsultBot.Tables.Local;

/// <summary>Makes the names in a folder durable: flushing a file does not flush the folder that names it.</summary>
internal static class DirectoryEntry
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The folder cannot be flushed.</exception>
    public static void Flush(string folder)
    {
        // NTFS writes names through its own log, and .NET opens no folders.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0)
        {
            throw Failed(folder);
        }

        try
        {
            if (Synchronize(descriptor) != 0)
            {
                throw Failed(folder);
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failed(string folder) =>
        new($"The folder '{folder}' cannot be flushed to disk: error {Marshal.GetLastPInvokeError()}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
