using System.CommandLine;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Asking;

/// <summary><c>consultbot ask "question"</c> and <c>consultbot ask --batch in.jsonl --out out.jsonl</c>.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = "The question; several words need no quotes.", Arity = ArgumentArity.ZeroOrMore };
        var language = new Option<string>("--language") { Description = "en, fr or es.", HelpName = "en|fr|es", DefaultValueFactory = _ => "en" };
        var storage = new Option<string>("--storage")
        {
            Description = "memory: an empty store that ends with the command, with the shipped knowledge.",
            HelpName = "configured|memory",
            DefaultValueFactory = _ => "configured",
        };
        language.Accept(value => Languages.Find(value) is not null, "--language takes en, fr or es");
        storage.Accept(value => value is "configured" or "memory", "--storage takes configured or memory");
        var batch = new Option<string?>("--batch") { Description = "JSON lines: {\"id\",\"lang\",\"turns\":[...]} each; every line is a conversation of its own.", HelpName = "file" };
        var output = new Option<string?>("--out") { Description = "Where the answers of a batch go; without it they are printed.", HelpName = "file" };
        batch.Accept(path => !string.IsNullOrWhiteSpace(path), "--batch takes the name of a file");
        output.Accept(path => !string.IsNullOrWhiteSpace(path), "--out takes the name of a file");
        var audience = new Option<string>("--audience")
        {
            Description = "organizers: documents for organizers may be quoted too.",
            HelpName = "participants|organizers",
            DefaultValueFactory = _ => "participants",
        };
        audience.Accept(value => Audiences.Find(value) is not null, "--audience takes participants or organizers");
        var why = new Option<bool>("--why") { Description = "Also show what was recognised in the question." };
        var command = new Command("ask", "Ask a question, or a file of questions.") { question, language, storage, batch, output, audience, why };
        command.Validators.Add(result =>
        {
            var asked = new AskArguments(
                result.GetValue(question) ?? [], result.GetResult(batch) is not null, result.GetResult(output) is not null, result.GetValue(why));
            if (asked.FindFault() is { } fault)
            {
                result.AddError(fault);
            }
        });
        command.SetAction((parsed, cancellationToken) => AskRun.RunAsync(
            new AskRequest(
                string.Join(' ', parsed.GetValue(question) ?? []), Languages.Find(parsed.GetValue(language)) ?? Language.English,
                FileOf(parsed.GetValue(batch)), FileOf(parsed.GetValue(output)), parsed.GetValue(why), parsed.GetValue(storage) == "memory",
                Audiences.Find(parsed.GetValue(audience)) ?? Audience.Participants),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static FileInfo? FileOf(string? path) => path is null ? null : new FileInfo(path);
}
