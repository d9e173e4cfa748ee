using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Tables.Knowledge;
using Humanizer;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary>Puts a document that was read into the store, and says what became of it.</summary>
internal sealed class DocumentStoring(KnowledgeVersions versions, KnowledgeSeed seed, TextWriter output, TextWriter error)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(OfficialDocument document, AddRequest request, CancellationToken cancellationToken)
    {
        var knowledge = await CurrentAsync(cancellationToken);
        if (FindClash(document.Details.Source, knowledge) is { } clash)
        {
            await error.WriteLineAsync($"{clash} Nothing was changed.");
            return Exit.Failed;
        }

        var change = await versions.AddAsync(document, request.By, new ProgressLine("Storing", error, request.ShowsProgress), cancellationToken);
        return await TellAsync(change, document.Details.Source.Id);
    }

    /// <summary>A new store gets the shipped base first, as at the start of the server.</summary>
    private async Task<KnowledgeBase> CurrentAsync(CancellationToken cancellationToken)
    {
        var current = await versions.CurrentVersionAsync(cancellationToken) ?? (await seed.PlantAsync(cancellationToken))?.Current;
        return current is null
            ? throw new InvalidDataException("There is no knowledge base that the document could stand beside: the shipped one has problems; \"knowledge validate\" names them.")
            : await versions.LoadAsync(current.Number, cancellationToken);
    }

    /// <summary>A document with the id of a source of the facts is the text of that source: it cannot have another title or date.</summary>
    private static string? FindClash(Source added, KnowledgeBase knowledge) =>
        knowledge.Sources.FirstOrDefault(source => source.Id == added.Id) is { } source
            && (source.Title, source.Publisher, source.Date, source.Symbol) != (added.Title, added.Publisher, added.Date, added.Symbol)
            ? $"\"{source.Id}\" is a source of the curated knowledge: \"{source.Title}\", {source.Publisher}, {source.Date}{(source.Symbol is { } symbol ? ", symbol " + symbol : string.Empty)}. "
                + "If the document is its text, give the same title, publisher, date and symbol; else choose another id."
            : null;

    private async Task<int> TellAsync(DocumentChange change, string id)
    {
        var version = change.Current?.Number;
        if (change.Outcome is DocumentChangeOutcome.Added or DocumentChangeOutcome.Replaced or DocumentChangeOutcome.Unchanged)
        {
            var kept = change.Current!.FindDocument(id)!;
            await output.WriteLineAsync(change.Outcome == DocumentChangeOutcome.Unchanged
                ? $"The current version {version} has this very document already; nothing was changed."
                : $"{(change.Outcome == DocumentChangeOutcome.Added ? "Added" : "Replaced")} {id} ({kept.Passages} passage{(kept.Passages == 1 ? string.Empty : "s")}, {kept.Bytes.Bytes().Humanize("0.#", English)}) "
                    + $"as version {version}; running instances take it up within seconds.");
            return Exit.Done;
        }

        await error.WriteLineAsync(change.Outcome switch
        {
            DocumentChangeOutcome.TooLarge =>
                $"The document with its locators takes more than {KnowledgeFiles.MaximumDocumentBytes / 1024 / 1024} MiB; divide it. Nothing was changed.",
            DocumentChangeOutcome.Full => $"There are {KnowledgeFiles.MaximumDocuments} documents, or {KnowledgeVersions.MaximumDocumentBytes / 1024 / 1024} MiB of them; remove one first. Nothing was changed.",
            _ => "Others changed the knowledge again and again in the meantime; nothing was changed. Try again.",
        });
        return Exit.Failed;
    }
}
