using System.IO.Compression;

namespace ConsultBot.Cli.Tests.Documents.Word;

/// <summary>Changes the parts of a ZIP file.</summary>
internal static class ZipBytes
{
    /// <summary>Adds an entry, or replaces the one of that name.</summary>
    public static byte[] Add(byte[] zip, string name, string text) => Add(zip, name, stream =>
    {
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    });

    public static byte[] Add(byte[] zip, string name, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var entry = archive.CreateEntry(name).Open();
            write(entry);
        }

        return bytes.ToArray();
    }

    /// <summary>Sets the bit that says of each entry that it is encrypted (APPNOTE 4.4.4), in the central directory.</summary>
    public static byte[] MarkedAsEncrypted(byte[] zip)
    {
        var marked = zip.ToArray();
        for (var at = 0; at <= marked.Length - 46; at++)
        {
            if (marked.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                marked[at + 8] |= 1;
            }
        }

        return marked;
    }

    /// <summary>A ZIP file of empty parts.</summary>
    public static byte[] Of(params IEnumerable<string> names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                archive.CreateEntry(name);
            }
        }

        return bytes.ToArray();
    }
}
