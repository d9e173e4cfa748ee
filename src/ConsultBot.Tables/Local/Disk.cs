using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>The operating system's files.</summary>
internal sealed class Disk : IDisk
{
    public static Disk Real { get; } = new();

    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file, bytes, offset);

    public void Flush(SafeFileHandle file) => RandomAccess.FlushToDisk(file);

    public void Cut(SafeFileHandle file, long length) => RandomAccess.SetLength(file, length);

    public void FlushNames(string folder) => DirectoryEntry.Flush(folder);
}
