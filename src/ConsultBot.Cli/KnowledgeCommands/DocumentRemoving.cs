using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge remove</c>.</summary>
internal static class DocumentRemoving
{
    public static async Task<int> RunAsync(
        KnowledgeVersions versions, string id, string by, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var change = await versions.RemoveAsync(id, by, cancellationToken);
        if (change.Outcome == DocumentChangeOutcome.Removed)
        {
            await output.WriteLineAsync($"Removed {id} in version {change.Current!.Number}; running instances take it up within seconds.");
            return Exit.Done;
        }

        await error.WriteLineAsync(change.Outcome switch
        {
            DocumentChangeOutcome.Missing when await IsCuratedAsync(versions, change.Current!, id, cancellationToken) =>
                $"\"{id}\" is a source of the curated knowledge; only documents can be removed. Import another curated base instead.",
            DocumentChangeOutcome.Missing => $"There is no document \"{id}\"; \"knowledge list\" shows those that are there.",
            DocumentChangeOutcome.NothingImported => "Nothing has been imported yet.",
            _ => "Others changed the knowledge again and again in the meantime; nothing was changed. Try again.",
        });
        return Exit.Failed;
    }

    private static async Task<bool> IsCuratedAsync(KnowledgeVersions versions, KnowledgeVersion current, string id, CancellationToken cancellationToken) =>
        (await versions.LoadAsync(current.Number, cancellationToken)).Sources.Any(source => source.Id == id);
}
