using System.CommandLine;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.Searching;

/// <summary><c>consultbot search</c>: the retrieval engine on an outside collection.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "JSON lines: {\"id\",\"title\",\"text\"} each; other fields are ignored.", Required = true };
        var queries = new Option<FileInfo>("--queries") { Description = "JSON lines: {\"id\",\"text\"} each.", Required = true };
        var run = new Option<FileInfo>("--run") { Description = "Where the hits go: query, document and decision value, separated by tabs.", Required = true };
        var language = new Option<string>("--language") { Description = "en, fr or es; default en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "fr", "es");
        var top = new Option<int>("--top") { Description = "Hits a query, 1 to 100; default 10.", DefaultValueFactory = _ => 10 };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100)
            {
                result.AddError("--top takes 1 to 100.");
            }
        });
        var leaveOut = new Option<FileInfo?>("--leave-out") { Description = "Ids of documents, one a line, that are left out of the index." };
        var answers = new Option<FileInfo?>("--answers") { Description = "Where the two chosen sentences of each first hit go, as JSON lines." };
        var command = new Command("search", "Search a collection of documents with a file of questions.") { corpus, queries, run, language, top, leaveOut, answers };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new SearchRequest(
                parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(queries), Languages.Find(parsed.GetValue(language)) ?? Language.English,
                parsed.GetValue(top), parsed.GetRequiredValue(run), parsed.GetValue(leaveOut), parsed.GetValue(answers)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await SearchRun.RunAsync(request, Console.Out, cancellationToken);
            return Exit.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Exit.Failed;
        }
    }
}
