using Microsoft.Win32.SafeHandles;

namespace ConsultBot.Tables.Local;

/// <summary>An open journal file.</summary>
internal sealed class JournalFile : IDisposable
{
    private JournalFile(string path, SafeFileHandle handle, JournalHeader header) => (Path, Handle, Header) = (path, handle, header);

    public string Path { get; }

    public SafeFileHandle Handle { get; }

    public JournalHeader Header { get; }

    public long Length => RandomAccess.GetLength(Handle);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="StoreUnavailableException">It is no journal of that generation.</exception>
    public static JournalFile Open(JournalFolder folder, long generation)
    {
        var path = folder.JournalPath(generation);
        var handle = JournalFolder.Open(path, FileMode.Open);
        try
        {
            var bytes = new byte[JournalHeader.Size];
            var read = RandomAccess.Read(handle, bytes, 0);
            var header = JournalHeader.Parse(bytes.AsSpan(0, read));
            return header.Generation == generation
                ? new JournalFile(path, handle, header)
                : throw new InvalidDataException($"its header says that it is number {header.Generation}");
        }
        catch (InvalidDataException e)
        {
            handle.Dispose();
            throw Damage.Header(path, e);
        }
        catch (IOException)
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>The values of a row.</summary>
    /// <exception cref="StoreUnavailableException">They are not what was written there.</exception>
    public byte[] Read(ValuePlace place)
    {
        var values = new byte[place.Length];
        var read = 0;
        for (var last = -1; read < values.Length && last != 0; read += last)
        {
            last = RandomAccess.Read(Handle, values.AsSpan(read), place.Offset + read);
        }

        return read == values.Length && place.Fits(values) ? values : throw Damage.Values(Path, place.Offset);
    }

    public void Dispose() => Handle.Dispose();
}
