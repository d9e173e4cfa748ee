using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>The command line as an operator runs it, on a host's store.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <returns>What it printed, when it ended well.</returns>
    public static async Task<string> RunAsync(ITestOutputHelper output, HostFolder folder, params string[] arguments)
    {
        using var run = new ProgramRun(BuiltProgram.In(folder, BuiltProgram.Cli, arguments));
        var code = await run.WaitForExitAsync(Limit);
        output.WriteLine($"consultbot {string.Join(' ', arguments)} ended with {code}:{Environment.NewLine}{run.Output}");
        Assert.Equal(0, code);
        return run.Output;
    }
}
