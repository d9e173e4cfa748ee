using ConsultBot.Core.Knowledge;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary>The folders that a command reads.</summary>
internal static class KnowledgeInput
{
    /// <summary>The files of a knowledge base.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be read.</exception>
    public static Task<IReadOnlyList<KnowledgeFile>> ReadFilesAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        Check(folder);
        return KnowledgeFolder.ReadAsync(folder.FullName, cancellationToken);
    }

    /// <summary>Documents that the knowledge base is compared with.</summary>
    /// <exception cref="IOException">The folder is missing, cannot be read, or holds no document: then nothing would be compared.</exception>
    public static async Task<IReadOnlyList<SourceText>> ReadDocumentsAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        Check(folder);
        var documents = new List<SourceText>();
        foreach (var path in Directory.EnumerateFiles(folder.FullName, "*.txt").Order(StringComparer.Ordinal))
        {
            documents.Add(new SourceText(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellationToken)));
        }

        return documents.Count > 0 ? documents : throw new IOException($"There is no *.txt file in {folder.FullName}: nothing to compare with.");
    }

    private static void Check(DirectoryInfo folder)
    {
        if (!folder.Exists)
        {
            throw new DirectoryNotFoundException(File.Exists(folder.FullName)
                ? $"{folder.FullName} is a file; name the folder that it lies in."
                : $"There is no folder {folder.FullName}.");
        }
    }
}
