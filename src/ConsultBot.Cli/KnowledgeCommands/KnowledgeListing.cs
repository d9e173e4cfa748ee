using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge list</c>: the newest first, which is the current one and has a star.</summary>
internal static class KnowledgeListing
{
    public static async Task<int> RunAsync(KnowledgeVersions versions, TextWriter output, CancellationToken cancellationToken)
    {
        var kept = await versions.ListAsync(cancellationToken);
        foreach (var version in kept)
        {
            var entries = string.Join(", ", version.Entries.Select(pair => $"{Path.GetFileNameWithoutExtension(pair.Key)} {pair.Value}"));
            await output.WriteLineAsync(
                $"{(version == kept[0] ? "*" : " ")} {version.Number,4}  {version.ImportedAt}  {version.ImportedBy}  {version.Bytes / 1024} KiB  {entries}");
        }

        if (kept.Count == 0)
        {
            await output.WriteLineAsync("Nothing has been imported yet.");
        }

        return Exit.Done;
    }
}
