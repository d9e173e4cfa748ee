using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>The command line as an operator runs it, on a host's store.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <returns>What it printed, when it ended well.</returns>
    public static async Task<string> RunAsync(ITestOutputHelper output, HostFolder folder, params string[] arguments)
    {
        var (code, printed) = await TryAsync(output, folder, "Production", arguments);
        Assert.Equal(0, code);
        return printed;
    }

    /// <param name="environment">Of .NET, such as "Development".</param>
    /// <returns>The exit code, and what it printed.</returns>
    public static async Task<(int Code, string Printed)> TryAsync(ITestOutputHelper output, HostFolder folder, string environment, params string[] arguments)
    {
        var start = BuiltProgram.In(folder, BuiltProgram.Cli, arguments);
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        using var run = new ProgramRun(start);
        var code = await run.WaitForExitAsync(Limit);
        output.WriteLine($"consultbot {string.Join(' ', arguments)} ended with {code}:{Environment.NewLine}{run.Output}");
        return (code, run.Output);
    }
}
