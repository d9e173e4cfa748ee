using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge validate</c>.</summary>
internal static class KnowledgeValidation
{
    /// <param name="folder">The files to check.</param>
    /// <param name="against">Documents whose wording they may not repeat; null: none.</param>
    /// <exception cref="IOException">A folder or a file of it cannot be read.</exception>
    public static async Task<int> RunAsync(
        DirectoryInfo folder, DirectoryInfo? against, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var reading = KnowledgeReader.Read(await KnowledgeInput.ReadFilesAsync(folder, cancellationToken));
        if (reading.Knowledge is not { } knowledge)
        {
            return await ProblemReport.WriteAsync(reading.Problems, error);
        }

        if (OrphanCheck.FindOrphans(knowledge) is { Count: > 0 } orphans)
        {
            return await ProblemReport.WriteAsync(orphans, error);
        }

        var documents = against is null ? [] : await KnowledgeInput.ReadDocumentsAsync(against, cancellationToken);
        if (WordingCheck.FindCopies(knowledge, documents) is { Count: > 0 } copies)
        {
            return await ProblemReport.WriteAsync(copies, error);
        }

        var compared = against is null ? string.Empty : $"; compared with {documents.Count} document{(documents.Count == 1 ? string.Empty : "s")}";
        await output.WriteLineAsync($"No problems: {Summary(knowledge)}{compared}.");
        return Exit.Done;
    }

    private static string Summary(KnowledgeBase knowledge) =>
        $"{knowledge.Sources.Count} sources, {knowledge.Processes.Count} processes, {knowledge.States.Count} states, "
        + $"{knowledge.Organisations.Count} organisations, {knowledge.Topics.Count} topics, {knowledge.Understandings.Count} understandings, "
        + $"{knowledge.Headings.Count} headings, {knowledge.Passages.Count} passages, {knowledge.Terms.Count} terms, {knowledge.Events.Count} events, "
        + $"{knowledge.Disagreements.Count} disagreements{(knowledge.Documents.Count == 0 ? string.Empty : $", {knowledge.Documents.Count} documents")}";
}
