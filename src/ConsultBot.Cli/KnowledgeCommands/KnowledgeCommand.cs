using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge validate|import|add|remove|rollback|export|list</c>.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() =>
        new("knowledge", "Check, import, export and list the knowledge base; add and remove official documents.")
        {
            Validate(), Import(), AddCommand.Create(), Remove(), Rollback(), Export(), List(),
        };

    private static Command Validate()
    {
        var folder = Source();
        var against = new Option<DirectoryInfo?>("--against")
        {
            Description = "A folder of documents (*.txt): no English text may repeat eight words in a row of them, names and titles aside.",
            HelpName = "folder",
        };
        var command = new Command("validate", "Check the files of a folder; nothing is changed.") { folder, against };
        command.SetAction((parsed, cancellationToken) => KnowledgeValidation.RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(against), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static Command Import()
    {
        var folder = Source();
        var by = Operator.Option();
        var progress = ProgressLine.Option();
        var command = new Command("import", "Import the files of a folder as a new version, and make it the current one; documents are kept.") { folder, by, progress };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Before the store is opened: a wrong folder makes no new store.
            var files = await KnowledgeInput.ReadFilesAsync(parsed.GetRequiredValue(folder), cancellationToken);
            var error = parsed.InvocationConfiguration.Error;
            return await WithVersionsAsync(
                versions => KnowledgeImporting.RunAsync(
                    versions, files, Operator.Name(parsed.GetValue(by)), parsed.InvocationConfiguration.Output, error,
                    new ProgressLine("Storing", error, ProgressLine.IsWanted(parsed.GetValue(progress))), cancellationToken),
                "import knowledge", string.Empty, cancellationToken);
        });
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("id") { Description = "Id of the document." };
        var by = Operator.Option();
        var command = new Command("remove", "Remove an official document; the curated sources are not touched.") { id, by };
        command.SetAction((parsed, cancellationToken) => WithVersionsAsync(
            versions => DocumentRemoving.RunAsync(
                versions, parsed.GetRequiredValue(id), Operator.Name(parsed.GetValue(by)),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken),
            "remove document", parsed.GetRequiredValue(id), cancellationToken));
        return command;
    }

    private static Command Rollback()
    {
        var version = new Argument<int?>("version") { Description = "A version that is still kept.", CustomParser = result => ParseVersion(result, "rollback") };
        var by = Operator.Option();
        var command = new Command("rollback", "Make an older version the current one again, as it was.") { version, by };
        command.SetAction((parsed, cancellationToken) => WithVersionsAsync(
            versions => KnowledgeRollback.RunAsync(
                versions, parsed.GetRequiredValue(version)!.Value, Operator.Name(parsed.GetValue(by)),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken),
            "roll knowledge back", $"{parsed.GetRequiredValue(version)}", cancellationToken));
        return command;
    }

    private static Command Export()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder to write to; made if it is missing." };
        var version = new Option<int?>("--version")
        {
            Description = "A version that is still kept; default: the current one.",
            HelpName = "number",
            CustomParser = result => ParseVersion(result, "--version"),
        };
        var command = new Command("export", "Write the files of a version, byte for byte as they were imported, and its documents.") { folder, version };
        command.SetAction((parsed, cancellationToken) => WithVersionsAsync(
            versions => KnowledgeExporting.RunAsync(
                versions, parsed.GetValue(version), parsed.GetRequiredValue(folder),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken),
            "export knowledge", $"{parsed.GetValue(version)}", cancellationToken));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the versions that are kept, the current one with a star.");
        command.SetAction((parsed, cancellationToken) => WithVersionsAsync(
            versions => new KnowledgeListing(SystemClock.Instance).RunAsync(versions, parsed.InvocationConfiguration.Output, cancellationToken), null, string.Empty, cancellationToken));
        return command;
    }

    private static Argument<DirectoryInfo> Source() => new("folder") { Description = "The folder with the JSON files." };

    private static int? ParseVersion(ArgumentResult result, string taker)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError($"{taker} takes the number of a version, not \"{result.Tokens[0].Value}\".");
        return null;
    }

    /// <param name="action">Goes on record; null for what only looks.</param>
    /// <param name="about">An id or a number.</param>
    private static async Task<int> WithVersionsAsync(Func<KnowledgeVersions, Task<int>> work, string? action, string about, CancellationToken cancellationToken)
    {
        await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
        var code = await work(services.GetRequiredService<KnowledgeVersions>());
        return action is null ? code : await services.NoteAsync(code, action, about, cancellationToken);
    }
}
