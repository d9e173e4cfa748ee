using System.CommandLine;
using ConsultBot.Core.Knowledge;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge validate|import|export|list</c>.</summary>
internal static class KnowledgeCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder with the JSON files." };
        var target = new Argument<DirectoryInfo>("folder") { Description = "The folder to write to; made if it is missing." };
        var against = new Option<DirectoryInfo?>("--against")
        {
            Description = "A folder of documents (*.txt): no English text may repeat eight words in a row of them, names and titles aside.",
        };
        var version = new Option<int?>("--version") { Description = "A version that is still kept; default: the current one." };
        var validate = new Command("validate", "Check the files of a folder; nothing is changed.") { folder, against };
        var import = new Command("import", "Import the files of a folder as a new version, and make it the current one.") { folder };
        var export = new Command("export", "Write the files of a version, byte for byte as they were imported.") { target, version };
        var list = new Command("list", "List the versions that are kept.");
        validate.SetAction((parsed, cancellationToken) => GuardAsync(() => ValidateAsync(parsed.GetRequiredValue(folder), parsed.GetValue(against), cancellationToken)));
        import.SetAction((parsed, cancellationToken) => GuardAsync(() => ImportAsync(parsed.GetRequiredValue(folder), cancellationToken)));
        export.SetAction((parsed, cancellationToken) => GuardAsync(() => ExportAsync(parsed.GetRequiredValue(target), parsed.GetValue(version), cancellationToken)));
        list.SetAction((_, cancellationToken) => GuardAsync(() => ListAsync(cancellationToken)));
        return new Command("knowledge", "Check, import, export and list the knowledge base.") { validate, import, export, list };
    }

    private static async Task<int> ValidateAsync(DirectoryInfo folder, DirectoryInfo? against, CancellationToken cancellationToken)
    {
        var reading = KnowledgeReader.Read(await KnowledgeFolder.ReadAsync(folder.FullName, cancellationToken));
        if (reading.Knowledge is not { } knowledge)
        {
            return Report(reading.Problems);
        }

        var documents = against is null ? [] : await ReadDocumentsAsync(against, cancellationToken);
        if (WordingCheck.FindCopies(knowledge, documents) is { Count: > 0 } copies)
        {
            return Report(copies);
        }

        Console.WriteLine($"No problems: {knowledge.Sources.Count} sources, {knowledge.Processes.Count} processes, {knowledge.States.Count} states, "
            + $"{knowledge.Organisations.Count} organisations, {knowledge.Topics.Count} topics, {knowledge.Understandings.Count} understandings, "
            + $"{knowledge.Headings.Count} headings, {knowledge.Passages.Count} passages, {knowledge.Terms.Count} terms, {knowledge.Events.Count} events, "
            + $"{knowledge.Disagreements.Count} disagreements{(against is null ? string.Empty : $"; compared with {documents.Count} documents")}.");
        return Exit.Done;
    }

    /// <exception cref="IOException">The folder cannot be read, or holds no document: then nothing would be compared.</exception>
    private static async Task<IReadOnlyList<SourceText>> ReadDocumentsAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var documents = new List<SourceText>();
        foreach (var path in Directory.EnumerateFiles(folder.FullName, "*.txt").Order(StringComparer.Ordinal))
        {
            documents.Add(new SourceText(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellationToken)));
        }

        return documents.Count > 0 ? documents : throw new IOException($"There is no *.txt file in {folder.FullName}: nothing to compare with.");
    }

    private static async Task<int> ImportAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        await using var services = CliServices.Create(inMemory: false);
        var files = await KnowledgeFolder.ReadAsync(folder.FullName, cancellationToken);
        var import = await services.GetRequiredService<KnowledgeVersions>().ImportAsync(files, Environment.UserName, cancellationToken);
        switch (import.Outcome)
        {
            case KnowledgeImportOutcome.Imported:
                Console.WriteLine($"Imported as version {import.Current!.Number}; running instances take it up within seconds.");
                return Exit.Done;
            case KnowledgeImportOutcome.Unchanged:
                Console.WriteLine($"The current version {import.Current!.Number} has the same content; nothing was changed.");
                return Exit.Done;
            case KnowledgeImportOutcome.Faulty:
                return Report(import.Problems);
            default:
                await Console.Error.WriteLineAsync("Another import became current in the meantime; nothing was changed. Run the import again if it is still wanted.");
                return Exit.Failed;
        }
    }

    private static async Task<int> ExportAsync(DirectoryInfo folder, int? version, CancellationToken cancellationToken)
    {
        await using var services = CliServices.Create(inMemory: false);
        if (await services.GetRequiredService<KnowledgeVersions>().ExportAsync(version, cancellationToken) is not { } files)
        {
            await Console.Error.WriteLineAsync(version is null ? "Nothing has been imported yet." : $"There is no version {version}; \"knowledge list\" shows those that are kept.");
            return Exit.Failed;
        }

        await KnowledgeFolder.WriteAsync(folder.FullName, files, cancellationToken);
        Console.WriteLine($"{files.Count} files written to {folder.FullName}.");
        return Exit.Done;
    }

    private static async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        await using var services = CliServices.Create(inMemory: false);
        var versions = await services.GetRequiredService<KnowledgeVersions>().ListAsync(cancellationToken);
        foreach (var version in versions)
        {
            var entries = string.Join(", ", version.Entries.Select(pair => $"{Path.GetFileNameWithoutExtension(pair.Key)} {pair.Value}"));
            Console.WriteLine($"{(version == versions[0] ? "*" : " ")} {version.Number,4}  {version.ImportedAt}  {version.ImportedBy}  {version.Bytes / 1024} KiB  {entries}");
        }

        if (versions.Count == 0)
        {
            Console.WriteLine("Nothing has been imported yet.");
        }

        return Exit.Done;
    }

    private static int Report(IReadOnlyList<KnowledgeProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine($"{problems.Count} problem{(problems.Count == 1 ? string.Empty : "s")}; nothing was changed.");
        return Exit.Failed;
    }

    private static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StoreUnavailableException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Exit.Failed;
        }
    }
}
