using System.ComponentModel;
using System.Diagnostics;

namespace ConsultBot.Browser.Tests.Playground;

/// <summary>The pinned version of Microsoft 365 Agents Playground, installed by npm beside the tests.</summary>
internal static class PlaygroundPackage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "playground-npm");
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);
    private static readonly Lazy<bool> HasNpm = new(FindNpm);
    private static readonly Lazy<Task<string>> Program = new(InstallAsync);

    public static bool CanBeInstalled => HasNpm.Value;

    /// <returns>The script that Node runs.</returns>
    public static Task<string> GetAsync() => Program.Value;

    private static async Task<string> InstallAsync()
    {
        using var npm = Start("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        using var limit = new CancellationTokenSource(InstallLimit);
        var output = npm.StandardOutput.ReadToEndAsync(limit.Token);
        var problems = await npm.StandardError.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, await output + problems);
        return Path.Combine(Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
    }

    private static bool FindNpm()
    {
        try
        {
            using var npm = Start("--version");
            return npm.WaitForExit(TimeSpan.FromSeconds(30)) && npm.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(params IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("npm", arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
