using System.CommandLine;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary><c>consultbot knowledge add FILE --id ID --title TITLE --publisher NAME --date DATE</c>.</summary>
internal sealed class AddCommand
{
    private const int LongestTitle = 300;
    private const int LongestSymbol = 100;

    private readonly Option<string> _id = Required("--id", "What it is replaced and removed by, such as minutes-2004.", "id");
    private readonly Option<string> _title = Required("--title", "As it stands on the document, in its language.", "text");
    private readonly Option<string> _publisher = Required("--publisher", "Who issued it.", "text");
    private readonly Option<string> _date = Required("--date", "When it was issued: 2005, 2005-05 or 2005-05-19.", "date");
    private readonly Option<string?> _symbol = new("--symbol") { Description = "The publisher's document number, such as MC/INF/255.", HelpName = "text" };
    private readonly Option<string> _language = Choice("--language", "What it is written in.", "en|fr|es", "en");
    private readonly Option<string> _audience = Choice("--audience", "Who may be shown it.", "participants|organizers", "participants");
    private readonly Option<string?> _binding = new("--binding") { Description = "Whether it binds; without it answers say nothing of that.", HelpName = "yes|no" };

    private AddCommand()
    {
        _id.Accept(EntryId.IsWellFormed, "--id takes lower-case letters a to z and digits, in words joined by single hyphens, at most 80 characters");
        _title.Accept(value => IsText(value, LongestTitle), $"--title takes a text of 1 to {LongestTitle} characters on one line");
        _publisher.Accept(value => IsText(value, LongestTitle), $"--publisher takes a text of 1 to {LongestTitle} characters on one line");
        _symbol.Accept(value => IsText(value, LongestSymbol), $"--symbol takes a text of 1 to {LongestSymbol} characters on one line");
        _date.Accept(value => PartialDate.Find(value) is not null, "--date takes a year, month or day that exists, as 2005, 2005-05 or 2005-05-19");
        _language.Accept(value => value is "en" or "fr" or "es", "--language takes en, fr or es");
        _audience.Accept(value => Audiences.Find(value) is not null, "--audience takes participants or organizers");
        _binding.Accept(value => value is "yes" or "no", "--binding takes yes or no");
    }

    public static Command Create() => new AddCommand().Build();

    private Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "A document: .docx, .html, .htm, .md or .txt." };
        var by = Operator.Option();
        var progress = ProgressLine.Option();
        var command = new Command("add", "Add an official document, which answers then quote word for word; one with the same id is replaced.")
        {
            file, _id, _title, _publisher, _date, _symbol, _language, _audience, _binding, by, progress,
        };
        command.SetAction((parsed, cancellationToken) => DocumentAdding.RunAsync(
            new AddRequest(parsed.GetRequiredValue(file), Details(parsed), Operator.Name(parsed.GetValue(by)), ProgressLine.IsWanted(parsed.GetValue(progress))),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private DocumentDetails Details(ParseResult parsed)
    {
        var language = Languages.Find(parsed.GetRequiredValue(_language))!.Value;
        var source = new Source(
            parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_title).Trim(), parsed.GetValue(_symbol)?.Trim(), [], parsed.GetRequiredValue(_publisher).Trim(),
            PartialDate.Find(parsed.GetRequiredValue(_date))!, [language.Code()], []);
        return new DocumentDetails(source, language, Audiences.Find(parsed.GetRequiredValue(_audience))!.Value, parsed.GetValue(_binding) is { } binding ? binding == "yes" : null);
    }

    private static bool IsText(string value, int longest) => !string.IsNullOrWhiteSpace(value) && value.Length <= longest && !value.Any(char.IsControl);

    private static Option<string> Required(string name, string description, string help) => new(name) { Description = description, HelpName = help, Required = true };

    private static Option<string> Choice(string name, string description, string help, string otherwise) =>
        new(name) { Description = description, HelpName = help, DefaultValueFactory = _ => otherwise };
}
