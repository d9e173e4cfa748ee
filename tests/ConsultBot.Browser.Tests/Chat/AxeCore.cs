using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>Deque's accessibility checker, run inside a page; npm installs the pinned version.</summary>
internal static class AxeCore
{
    private const string Run = """
        () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(result => ({
          passes: result.passes.length,
          violations: result.violations.map(each => `${each.id}: ${each.help}: ${each.nodes.map(node => node.html).join(' | ')}`)
        }))
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "axe");
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);
    private static readonly Lazy<bool> HasNpm = new(FindNpm);
    private static readonly Lazy<Task<string>> Script = new(InstallAsync);

    public static bool CanBeInstalled => HasNpm.Value;

    /// <param name="page">The page as it is now.</param>
    /// <param name="leastPasses">Rules that the page has something for, so that a page which did not load is no success.</param>
    /// <returns>What is wrong by WCAG 2.1, levels A and AA: rule and elements.</returns>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(IPage page, int leastPasses = 11)
    {
        await page.EvaluateAsync(await Script.Value);
        var result = await page.EvaluateAsync<JsonElement>(Run);
        Assert.True(result.GetProperty("passes").GetInt32() >= leastPasses, "The checker looked at next to nothing.");
        return [.. result.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!)];
    }

    private static async Task<string> InstallAsync()
    {
        using var npm = Start("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        using var limit = new CancellationTokenSource(InstallLimit);
        var output = npm.StandardOutput.ReadToEndAsync(limit.Token);
        var problems = await npm.StandardError.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, await output + problems);
        return await File.ReadAllTextAsync(Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js"), limit.Token);
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
