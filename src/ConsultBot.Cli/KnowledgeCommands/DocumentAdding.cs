using ConsultBot.Cli.Documents;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge add</c>.</summary>
internal static class DocumentAdding
{
    public static async Task<int> RunAsync(AddRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // Before the store is opened: a faulty file touches nothing.
        var reading = await DocumentFile.ReadAsync(request.File.FullName, request.Details, new ReadingProgress(error, request.ShowsProgress), cancellationToken);
        if (!reading.IsSound)
        {
            foreach (var problem in reading.Problems)
            {
                await error.WriteLineAsync($"{request.File.Name}: {problem.Reason}");
            }

            await error.WriteLineAsync("Nothing was changed.");
            return Exit.Failed;
        }

        foreach (var note in reading.Notes)
        {
            await error.WriteLineAsync($"{request.File.Name}: {note}");
        }

        await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
        var storing = new DocumentStoring(services.GetRequiredService<KnowledgeVersions>(), services.GetRequiredService<KnowledgeSeed>(), output, error);
        return await services.NoteAsync(await storing.RunAsync(reading.Document, request, cancellationToken), "add document", reading.Document.Details.Source.Id, cancellationToken);
    }

    /// <summary>Reading is shown; checking and cutting take no time worth telling.</summary>
    private sealed class ReadingProgress(TextWriter error, bool isShown) : IProgress<DocumentProgress>
    {
        private readonly ProgressLine _line = new("Reading", error, isShown);

        public void Report(DocumentProgress value)
        {
            if (value.Stage == DocumentStage.Reading)
            {
                _line.Report(value.Fraction);
            }
        }
    }
}
