using System.CommandLine;
using ConsultBot.Core.Knowledge;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.Asking;

/// <summary><c>consultbot ask "question"</c> and <c>consultbot ask --batch in.jsonl --out out.jsonl</c>.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = "The question; several words need no quotes.", Arity = ArgumentArity.ZeroOrMore };
        var language = new Option<string>("--language") { Description = "en, fr or es; default en.", DefaultValueFactory = _ => "en" };
        var storage = new Option<string>("--storage") { Description = "configured (default) or memory: an empty store with the shipped knowledge.", DefaultValueFactory = _ => "configured" };
        storage.AcceptOnlyFromAmong("configured", "memory");
        language.AcceptOnlyFromAmong("en", "fr", "es");
        var batch = new Option<FileInfo?>("--batch") { Description = "JSON lines: {\"id\",\"lang\",\"turns\":[...]} each." };
        var output = new Option<FileInfo?>("--out") { Description = "Where the answers of a batch go; default: standard output." };
        var why = new Option<bool>("--why") { Description = "Also show what was recognised in the question." };
        var command = new Command("ask", "Ask a question, or a file of questions.") { question, language, storage, batch, output, why };
        command.Validators.Add(result =>
        {
            var asked = result.GetValue(question) is { Length: > 0 };
            if (asked == (result.GetValue(batch) is not null))
            {
                result.AddError("Give either a question or --batch FILE.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new AskRequest(
                string.Join(' ', parsed.GetValue(question) ?? []), Languages.Find(parsed.GetValue(language)) ?? Language.English,
                parsed.GetValue(batch), parsed.GetValue(output), parsed.GetValue(why), parsed.GetValue(storage) == "memory"),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(AskRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = CliServices.Create(request.InMemory);
            await services.GetRequiredService<KnowledgeSeed>().PlantAsync(cancellationToken);
            var provider = services.GetRequiredService<KnowledgeProvider<Core.Questions.QuestionEngine>>();
            await provider.RefreshAsync(cancellationToken);
            var asking = new Conversations(services);
            return request.Batch is { } file
                ? await BatchRun.RunAsync(asking, file, request.Output, cancellationToken)
                : await SingleQuestion.RunAsync(asking, provider.Current.Index, request, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StoreUnavailableException or InvalidDataException
            or InvalidOperationException or Bot.Messages.MessageFileException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Exit.Failed;
        }
    }
}
