using ConsultBot.Bot.Messages;
using ConsultBot.Tables;
using Microsoft.Extensions.Options;

namespace ConsultBot.Cli;

/// <summary>What the person at the terminal is told when a command could not be done.</summary>
internal static class Failure
{
    public static string Describe(Exception error) => error switch
    {
        OptionsValidationException options => $"The configuration has problems: {string.Join(" ", options.Failures)}",
        OperationCanceledException => "Stopped before it was done.",
        IOException or UnauthorizedAccessException or InvalidDataException or StoreUnavailableException or MessageFileException => error.Message,
        _ => $"This is a fault of the program; please report it with these lines:{Environment.NewLine}{error}",
    };
}
