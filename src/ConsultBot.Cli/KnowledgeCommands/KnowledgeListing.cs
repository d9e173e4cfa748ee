using System.Globalization;
using ConsultBot.Tables.Knowledge;
using Humanizer;
using NodaTime;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge list</c>: the newest first, which is the current one and has a star.</summary>
internal static class KnowledgeListing
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static async Task<int> RunAsync(KnowledgeVersions versions, IClock clock, TextWriter output, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var kept = await versions.ListAsync(cancellationToken);
        foreach (var version in kept)
        {
            var entries = string.Join(", ", version.Entries.Select(pair => $"{Path.GetFileNameWithoutExtension(pair.Key)} {pair.Value}"));
            await output.WriteLineAsync(
                $"{(version == kept[0] ? "*" : " ")} {version.Number,4}  {version.ImportedAt} ({Age(version.ImportedAt, now)})  {version.ImportedBy}  {version.Bytes.Bytes().Humanize("0.#", English)}  {entries}");
        }

        if (kept.Count == 0)
        {
            await output.WriteLineAsync("Nothing has been imported yet.");
        }

        return Exit.Done;
    }

    private static string Age(Instant then, Instant now) => then.ToDateTimeUtc().Humanize(utcDate: true, dateToCompareAgainst: now.ToDateTimeUtc(), culture: English);
}
