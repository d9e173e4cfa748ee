using ConsultBot.Core.Knowledge;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge import</c>.</summary>
internal static class KnowledgeImporting
{
    public static async Task<int> RunAsync(
        KnowledgeVersions versions, IReadOnlyList<KnowledgeFile> files, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var import = await versions.ImportAsync(files, Importer(Environment.UserName), cancellationToken);
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

    /// <param name="user">Empty where the account has no name, as in some containers; "start-up" would be replaced by the next start.</param>
    internal static string Importer(string user) => string.IsNullOrWhiteSpace(user) || user == KnowledgeSeed.ImportedBy ? "command line" : user;
}
