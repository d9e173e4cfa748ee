using System.ComponentModel;
using System.Diagnostics;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>A pinned npm package, installed in a folder beside the tests when it is first needed.</summary>
/// <param name="folder">Has package.json and package-lock.json; relative to the tests.</param>
internal sealed class NpmPackage(string folder)
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);
    private static readonly Lazy<bool> HasNpm = new(FindNpm);

    private readonly Lazy<Task<string>> _modules = new(() => InstallAsync(Path.Combine(AppContext.BaseDirectory, folder)));

    public static bool CanBeInstalled => HasNpm.Value;

    /// <returns>The path of one of its files, below node_modules.</returns>
    public async Task<string> GetAsync(params string[] file) => Path.Combine([await _modules.Value, .. file]);

    private static async Task<string> InstallAsync(string folder)
    {
        using var npm = Start(folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        using var limit = new CancellationTokenSource(InstallLimit);
        var output = npm.StandardOutput.ReadToEndAsync(limit.Token);
        var problems = await npm.StandardError.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, await output + problems);
        return Path.Combine(folder, "node_modules");
    }

    private static bool FindNpm()
    {
        try
        {
            using var npm = Start(AppContext.BaseDirectory, "--version");
            return npm.WaitForExit(TimeSpan.FromSeconds(30)) && npm.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string folder, params IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("npm", arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
