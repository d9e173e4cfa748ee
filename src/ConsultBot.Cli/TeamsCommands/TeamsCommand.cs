using System.CommandLine;
using System.Text.RegularExpressions;

namespace ConsultBot.Cli.TeamsCommands;

/// <summary><c>consultbot teams package</c>.</summary>
internal static partial class TeamsCommand
{
    private const int DeveloperCharacters = 32;
    private static readonly string[] Pages = ["--website", "--privacy", "--terms"];

    public static Command Create() => new("teams", "Bring the bot into Microsoft Teams.") { CreatePackage() };

    private static Command CreatePackage()
    {
        var app = new Option<Guid>("--app-id") { Description = "The app id of the bot's registration, a GUID.", Required = true };
        var host = Checked("--host", "The bot's host name, such as bot.example.org.", IsHost, "is no host name: write it without https:// and without a path, such as bot.example.org");
        host.Required = true;
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "consultbot-teams.zip" };
        var version = Checked("--version-of-package", "The package's version; Teams updates to a higher one.", text => SemanticVersion().IsMatch(text), "is no version: write three numbers, such as 1.0.0");
        version.DefaultValueFactory = _ => "1.0.0";
        var developer = Checked("--developer", "Who offers the bot, at most 32 characters.", text => text.Trim().Length is > 0 and <= DeveloperCharacters, "has to have 1 to 32 characters");
        developer.DefaultValueFactory = _ => "Secretariat";
        var pages = Pages
            .Select(name => Checked(name, "An https page that the package names; without it the bot's own.", IsHttps, "is no https address")).ToArray();
        var command = new Command("package", "Write the package that a Teams administrator uploads: manifest, icons, strings in English, French and Spanish.")
        {
            app, host, output, version, developer, pages[0], pages[1], pages[2],
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new PackageRequest(
                parsed.GetValue(app), parsed.GetValue(host)!, parsed.GetValue(version)!, parsed.GetValue(developer)!.Trim(),
                parsed.GetValue(pages[0]), parsed.GetValue(pages[1]), parsed.GetValue(pages[2]));
            await AppPackage.WriteAsync(request, parsed.GetValue(output)!, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{parsed.GetValue(output)} is written: upload it in the Teams admin centre, or as a custom app.");
            return Exit.Done;
        });
        return command;
    }

    private static Option<string> Checked(string name, string description, Func<string, bool> isFine, string fault)
    {
        var option = new Option<string>(name) { Description = description };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !isFine(token.Value)))
            {
                result.AddError($"{name}: \"{token.Value}\" {fault}.");
            }
        });
        return option;
    }

    private static bool IsHost(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns && text.Contains('.') && text.Length <= 253;

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && text.Length <= 2048;

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$", RegexOptions.NonBacktracking)]
    private static partial Regex SemanticVersion();
}
