using System.Diagnostics;
using System.Text;

namespace ConsultBot.Cli.Tests;

/// <summary>Runs the built program as people do: a process of its own, nothing of this test's configuration.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <param name="folder">Its current folder, and its home.</param>
    /// <param name="store">Folder of the local store.</param>
    /// <param name="arguments">What stands behind the program's name.</param>
    public static async Task<CliResult> RunAsync(string folder, string store, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, store, arguments))!;
        using var patience = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new CliResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"consultbot {string.Join(' ', arguments)} did not end.");
        }
    }

    /// <summary>Sends SIGTERM as soon as the first line is out.</summary>
    public static async Task<CliResult> StopAfterFirstLineAsync(string folder, string store, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, store, arguments))!;
        using var patience = new CancellationTokenSource(Limit);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        var first = await process.StandardOutput.ReadLineAsync(patience.Token);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(patience.Token);
        }

        var rest = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new CliResult(process.ExitCode, $"{first}\n{rest}", await error);
    }

    private static ProcessStartInfo StartInfo(string folder, string store, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var setting in start.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(setting);
        }

        start.Environment["HOME"] = folder;
        start.Environment["Storage__LocalFolder"] = store;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "consultbot.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
