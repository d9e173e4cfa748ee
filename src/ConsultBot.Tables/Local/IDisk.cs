using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>What the store asks of the disk and what a disk can refuse; tests put a failing one in its place.</summary>
internal interface IDisk
{
    void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns when all that was written to the file is on the medium.</summary>
    void Flush(SafeFileHandle file);

    void Cut(SafeFileHandle file, long length);

    /// <summary>Returns when the names in the folder are on the medium.</summary>
    void FlushNames(string folder);
}
