using System.CommandLine;
using System.CommandLine.Invocation;
using ConsultBot.Cli.Asking;
using ConsultBot.Cli.AuditCommands;
using ConsultBot.Cli.BackupCommands;
using ConsultBot.Cli.FeedbackCommands;
using ConsultBot.Cli.KnowledgeCommands;
using ConsultBot.Cli.PeopleCommands;
using ConsultBot.Cli.QuestionCommands;
using ConsultBot.Cli.Searching;
using ConsultBot.Cli.TeamsCommands;

namespace ConsultBot.Cli;

/// <summary>The command line: <c>consultbot</c> and a command.</summary>
public static class Commands
{
    /// <summary>Without response files: a question may begin with "@".</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <param name="arguments">What stands behind the program's name.</param>
    /// <param name="output">Gets what was asked for, and nothing else.</param>
    /// <param name="error">Gets what is wrong.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>0 when all was done, 1 when not.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(error);
        var parsed = Root().Parse(arguments, Parsing);
        if (parsed.Action is ParseErrorAction)
        {
            return await RefuseAsync(parsed, error);
        }

        try
        {
            // Signals are the program's business: the parser's own handler does not reach a command that never waits.
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception failure)
        {
            // The outermost frame of the program: whatever it was, a message and a code say it.
            await error.WriteLineAsync(Failure.Describe(failure));
            return Exit.Failed;
        }
    }

    private static RootCommand Root() => new("ConsultBot: answers on inter-state consultations on migration, with source and date.")
    {
        AskCommand.Create(),
        KnowledgeCommand.Create(),
        InviteCommand.Create(),
        PeopleCommand.Create(),
        SearchCommand.Create(),
        FeedbackCommand.Create(),
        QuestionsCommand.Create(),
        TeamsCommand.Create(),
        AuditCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
    };

    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter error)
    {
        foreach (var message in parsed.Errors.Select(fault => fault.Message).Distinct())
        {
            await error.WriteLineAsync(message);
        }

        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            await error.WriteLineAsync($"The commands are {string.Join(", ", command.Subcommands.Select(known => known.Name))}.");
        }

        await error.WriteLineAsync($"\"consultbot {(command is RootCommand ? string.Empty : command.Name + " ")}--help\" shows what can be given.");
        return Exit.Failed;
    }
}
