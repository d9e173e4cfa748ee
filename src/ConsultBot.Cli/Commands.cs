using System.CommandLine;
using ConsultBot.Cli.Asking;
using ConsultBot.Cli.KnowledgeCommands;
using ConsultBot.Cli.Searching;

namespace ConsultBot.Cli;

/// <summary>The command line: <c>consultbot ask ...</c>, <c>consultbot knowledge ...</c>, <c>consultbot search ...</c>.</summary>
public static class Commands
{
    public static RootCommand Root() => new("ConsultBot: answers on inter-state consultations on migration, with source and date.")
    {
        AskCommand.Create(),
        KnowledgeCommand.Create(),
        SearchCommand.Create(),
    };
}
