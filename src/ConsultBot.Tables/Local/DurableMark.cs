using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>The position up to which commits are durable, where all processes of the machine see it at once. Its file is never flushed after a
/// commit: after a power failure it may be older than the journal, never newer.</summary>
internal sealed class DurableMark(JournalFolder folder) : IDisposable
{
    private const int Size = 24;
    private const int Attempts = 1000;

    private readonly SafeFileHandle _file = JournalFolder.Open(folder.MarkPath, FileMode.OpenOrCreate);

    /// <returns>The position; none when it was never written or its file is damaged.</returns>
    public JournalPosition Read()
    {
        // A reader can catch a writer halfway; that lasts some nanoseconds.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryRead(out var position))
            {
                return position;
            }
        }

        return JournalPosition.None;
    }

    public void Write(JournalPosition position)
    {
        var writer = new ByteWriter(Size);
        writer.Number(position.Generation);
        writer.Number(position.Length);
        writer.Number(Check(position));
        RandomAccess.Write(_file, writer.Written.Span, 0);
    }

    public void Dispose() => _file.Dispose();

    private static long Check(JournalPosition position) =>
        Checksum.Add(Checksum.Add(uint.MaxValue, position.Generation), position.Length);

    private bool TryRead(out JournalPosition position)
    {
        Span<byte> bytes = stackalloc byte[Size];
        position = JournalPosition.None;
        if (RandomAccess.Read(_file, bytes, 0) != Size)
        {
            return RandomAccess.GetLength(_file) == 0;
        }

        var reader = new ByteReader(bytes);
        position = new JournalPosition(reader.Number(), reader.Number());
        return reader.Number() == Check(position);
    }
}
