using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge export</c>.</summary>
internal static class KnowledgeExporting
{
    /// <param name="number">A version; null for the current one.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<int> RunAsync(
        KnowledgeVersions versions, int? number, DirectoryInfo folder, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await versions.ExportAsync(number, cancellationToken) is not { } files)
        {
            await error.WriteLineAsync(number is null ? "Nothing has been imported yet." : $"There is no version {number}; \"knowledge list\" shows those that are kept.");
            return Exit.Failed;
        }

        await KnowledgeFolder.WriteAsync(folder.FullName, files, cancellationToken);
        await output.WriteLineAsync($"{files.Count} files written to {folder.FullName}.");
        return Exit.Done;
    }
}
