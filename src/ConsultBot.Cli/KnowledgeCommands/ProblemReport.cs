using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary>Tells what is wrong in a knowledge base, a line each.</summary>
internal static class ProblemReport
{
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(IReadOnlyList<KnowledgeProblem> problems, TextWriter error)
    {
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem.ToString());
        }

        await error.WriteLineAsync($"{problems.Count} problem{(problems.Count == 1 ? string.Empty : "s")}; nothing was changed.");
        return Exit.Failed;
    }
}
