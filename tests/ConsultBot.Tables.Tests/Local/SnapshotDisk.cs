using ConsultBot.Tables.Local;
using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>Before, in the middle of and after everything that is written, calls somebody who looks at what a crash right then would leave.</summary>
internal sealed class SnapshotDisk(Action look) : IDisk
{
    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        look();
        Disk.Real.Write(file, bytes[..(bytes.Length / 2)], offset);
        look();
        Disk.Real.Write(file, bytes, offset);
        look();
    }

    public void Flush(SafeFileHandle file) => look();

    public void FlushNames(string folder) => look();

    public void Cut(SafeFileHandle file, long length)
    {
        Disk.Real.Cut(file, length);
        look();
    }
}
