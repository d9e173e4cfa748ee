using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Tables.Knowledge;
using Humanizer;
using NodaTime;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge list</c>: the newest first, the current one with a star; then the documents of the current one.</summary>
internal sealed class KnowledgeListing(IClock clock)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public async Task<int> RunAsync(KnowledgeVersions versions, TextWriter output, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var kept = await versions.ListAsync(cancellationToken);
        if (await versions.CurrentVersionAsync(cancellationToken) is not { } current)
        {
            await output.WriteLineAsync("Nothing has been imported yet.");
            return Exit.Done;
        }

        foreach (var version in kept)
        {
            await output.WriteLineAsync(version.Number == current.Number ? $"* {Line(current, now)}" : $"  {Line(version, now)}");
        }

        if (current.Documents.Count > 0)
        {
            await output.WriteLineAsync($"{Environment.NewLine}Documents of version {current.Number}:");
            foreach (var document in current.Documents)
            {
                await output.WriteLineAsync($"  {Line(document, now)}");
            }
        }

        return Exit.Done;
    }

    private static string Line(KnowledgeVersion version, Instant now)
    {
        var entries = string.Join(", ", version.Entries.Select(pair => $"{Path.GetFileNameWithoutExtension(pair.Key)} {pair.Value}"));
        var documents = version.Documents.Count == 0 ? string.Empty : $", documents {version.Documents.Count} ({Size(version.Documents.Sum(document => document.Bytes))})";
        var reinstated = version.Reinstated is { } back ? $", again the current one by {back.By} {Age(back.At, now)}" : string.Empty;
        return $"{version.Number,4}  {version.ImportedAt} ({Age(version.ImportedAt, now)})  {version.ImportedBy}{reinstated}  {Size(version.Bytes)}  {entries}{documents}";
    }

    private static string Line(KeptDocument document, Instant now)
    {
        var binding = document.Binding switch { true => "binding", false => "non-binding", null => "binding not stated" };
        return $"{document.Id}  \"{document.Title}\" ({document.Date})  {document.Language.Code()}, {document.Audience.Name()}, {binding}  "
            + $"{document.Passages} passages, {Size(document.Bytes)}  {document.AddedBy}, {document.AddedAt} ({Age(document.AddedAt, now)})";
    }

    private static string Size(long bytes) => bytes.Bytes().Humanize("0.#", English);

    private static string Age(Instant then, Instant now) => then.ToDateTimeUtc().Humanize(utcDate: true, dateToCompareAgainst: now.ToDateTimeUtc(), culture: English);
}
