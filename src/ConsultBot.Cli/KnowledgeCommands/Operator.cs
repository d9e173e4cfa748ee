using System.CommandLine;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary>Who changes the knowledge, for the list of versions.</summary>
internal static class Operator
{
    private const int LongestName = 100;

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--by") { Description = "Who does it, for \"knowledge list\"; default: the name of the account.", HelpName = "name" };
        option.Accept(
            value => !string.IsNullOrWhiteSpace(value) && value.Length <= LongestName && !value.Any(char.IsControl) && value != KnowledgeSeed.ImportedBy,
            $"--by takes a name of at most {LongestName} characters, and \"{KnowledgeSeed.ImportedBy}\" is the program's own");
        return option;
    }

    /// <summary>The name that was given, else that of the account.</summary>
    public static string Name(string? given) => given ?? OfAccount(Environment.UserName);

    /// <param name="user">Empty where the account has no name, as in some containers; "start-up" would be replaced by the next start.</param>
    internal static string OfAccount(string user) => string.IsNullOrWhiteSpace(user) || user == KnowledgeSeed.ImportedBy ? "command line" : user;
}
