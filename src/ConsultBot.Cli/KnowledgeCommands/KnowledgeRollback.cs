using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge rollback</c>.</summary>
internal static class KnowledgeRollback
{
    public static async Task<int> RunAsync(
        KnowledgeVersions versions, int number, string by, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        switch (await versions.RollbackAsync(number, by, cancellationToken))
        {
            case RollbackOutcome.Reinstated:
                await output.WriteLineAsync($"Version {number} is the current one again; running instances take it up within seconds.");
                return Exit.Done;
            case RollbackOutcome.Unchanged:
                await output.WriteLineAsync($"Version {number} is the current one already; nothing was changed.");
                return Exit.Done;
            case RollbackOutcome.Missing:
                await error.WriteLineAsync($"There is no version {number}; \"knowledge list\" shows those that are kept.");
                return Exit.Failed;
            default:
                await error.WriteLineAsync("Others changed the knowledge again and again in the meantime; nothing was changed. Try again.");
                return Exit.Failed;
        }
    }
}
