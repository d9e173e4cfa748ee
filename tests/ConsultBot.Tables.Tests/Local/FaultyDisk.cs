using ConsultBot.Tables.Local;
using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>A disk that fails when it is told to, as a full or a broken one does.</summary>
internal sealed class FaultyDisk : IDisk
{
    /// <summary>How much of the next write still finds room; null: all of it.</summary>
    public int? Room { get; set; }

    /// <summary>How many flushes fail from now on.</summary>
    public int FlushesToFail { get; set; }

    public bool CutFails { get; set; }

    public int Flushes { get; private set; }

    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        if (Room is { } room && room < bytes.Length)
        {
            Disk.Real.Write(file, bytes[..room], offset);
            throw new IOException("No space left on device");
        }

        Disk.Real.Write(file, bytes, offset);
    }

    public void Flush(SafeFileHandle file)
    {
        if (FlushesToFail > 0)
        {
            FlushesToFail--;
            throw new IOException("Input/output error");
        }

        Flushes++;
        Disk.Real.Flush(file);
    }

    public void FlushNames(string folder) => Disk.Real.FlushNames(folder);

    public void Cut(SafeFileHandle file, long length)
    {
        if (CutFails)
        {
            throw new IOException("Input/output error");
        }

        Disk.Real.Cut(file, length);
    }
}
