using ConsultBot.Tables.Local;
using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>For tests that open a great many stores and never cut the power.</summary>
internal sealed class UnflushedDisk : IDisk
{
    public static UnflushedDisk Instance { get; } = new();

    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset) => Disk.Real.Write(file, bytes, offset);

    public void Flush(SafeFileHandle file)
    {
    }

    public void Cut(SafeFileHandle file, long length) => Disk.Real.Cut(file, length);

    public void FlushNames(string folder)
    {
    }
}
