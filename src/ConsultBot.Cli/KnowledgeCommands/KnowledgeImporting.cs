using ConsultBot.Core.Knowledge;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge import</c>.</summary>
internal static class KnowledgeImporting
{
    public static async Task<int> RunAsync(
        KnowledgeVersions versions, IReadOnlyList<KnowledgeFile> files, string by, TextWriter output, TextWriter error,
        IProgress<StoringProgress>? progress, CancellationToken cancellationToken)
    {
        var import = await versions.ImportAsync(files, by, progress, cancellationToken);
        switch (import.Outcome)
        {
            case KnowledgeImportOutcome.Imported:
                await output.WriteLineAsync($"Imported as version {import.Current!.Number}; running instances take it up within seconds.");
                return Exit.Done;
            case KnowledgeImportOutcome.Unchanged:
                await output.WriteLineAsync($"The current version {import.Current!.Number} has the same content; nothing was changed.");
                return Exit.Done;
            case KnowledgeImportOutcome.Faulty:
                return await ProblemReport.WriteAsync(import.Problems, error);
            default:
                await error.WriteLineAsync("Another import became current in the meantime; nothing was changed. Run the import again if it is still wanted.");
                return Exit.Failed;
        }
    }
}
