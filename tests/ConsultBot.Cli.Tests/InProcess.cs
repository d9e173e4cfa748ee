namespace ConsultBot.Cli.Tests;

/// <summary>Runs a command in this process: cheaper, for commands that take nothing from the environment.</summary>
internal static class InProcess
{
    public static async Task<CliResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await Commands.RunAsync(arguments, output, error, CancellationToken.None);
        return new CliResult(exitCode, output.ToString(), error.ToString());
    }
}
