using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The files of a knowledge base in a folder.</summary>
public static class KnowledgeFolder
{
    private const string DocumentFolder = "documents";

    /// <summary>Reads the files that a knowledge base has, and any other *.json that is no schema, which validation then names as unknown;
    /// and the documents in its folder "documents", if there is one.</summary>
    /// <exception cref="IOException">The folder or a file of it cannot be read.</exception>
    public static async Task<IReadOnlyList<KnowledgeFile>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new List<KnowledgeFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (!path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase))
            {
                files.Add(new KnowledgeFile(Path.GetFileName(path), await ReadFileAsync(path, KnowledgeFiles.MaximumBytes, cancellationToken)));
            }
        }

        var documents = Path.Combine(folder, DocumentFolder);
        string[] paths = Directory.Exists(documents) ? [.. Directory.EnumerateFiles(documents, "*.json").Order(StringComparer.Ordinal)] : [];
        foreach (var path in paths)
        {
            var name = $"{DocumentFolder}/{Path.GetFileName(path)}";
            files.Add(new KnowledgeFile(name, await ReadFileAsync(path, KnowledgeFiles.MaximumDocumentBytes, cancellationToken)));
        }

        return files;
    }

    /// <summary>Writes files into a folder, which is made if it is missing. Each is complete or not there.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task WriteAsync(string folder, IReadOnlyList<KnowledgeFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = path + ".new";
            await File.WriteAllBytesAsync(draft, file.Content.ToArray(), cancellationToken);
            File.Move(draft, path, overwrite: true);
        }
    }

    /// <summary>A file above the limit is cut one byte beyond it: enough for validation to say that it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadFileAsync(string path, int limit, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var length = Math.Min(stream.Length, limit + 1L);
        var content = new byte[length];
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
