using ConsultBot.Bot.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.Asking;

/// <summary>Checks the files, opens the store, takes up the knowledge, asks.</summary>
internal static class AskRun
{
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">A line of the batch is faulty, or there is no knowledge to answer from.</exception>
    public static async Task<int> RunAsync(AskRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        // Read and checked as a whole first: a faulty line leaves no half of an output behind.
        var items = await BatchFile.ReadAsync(request, cancellationToken);
        BatchFile.CheckOutput(request);
        await using var services = await CliServices.OpenAsync(
            request.InMemory, cancellationToken, registered => registered.AddSingleton<IClearance>(new SameClearance(request.Audience)));
        var engine = await KnowledgeInUse.TakeUpAsync(services, error, cancellationToken);
        var preparing = Task.Run(() => engine.Prepare(request.Language), cancellationToken);
        var conversations = new Conversations(services);
        await preparing;
        if (request.Batch is null)
        {
            await SingleQuestion.AskAsync(conversations, engine, request, output, cancellationToken);
            return Exit.Done;
        }

        await using var file = request.Output?.CreateText();
        await BatchRun.AskAsync(conversations, items, file ?? output, cancellationToken);
        return Exit.Done;
    }
}
