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
