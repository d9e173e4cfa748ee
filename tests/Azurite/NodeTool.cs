using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Azurite;

/// <summary>Node and the packages beside this file: the emulator and the independent client.</summary>
internal static class NodeTool
{
    private static readonly TimeSpan InstallationTimeout = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan PeerTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Why tests that need Node cannot run here; null when they can.</summary>
    public static string? Missing { get; } =
        IsOnPath("npm") && IsOnPath("node") ? null : "npm is not installed; the table emulator needs Node 20 or later.";

    /// <summary>A reason to skip: in continuous integration there is none, and such tests fail.</summary>
    public static string? SkipReason => Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    public static string Folder { get; } = Path.GetFullPath(
        typeof(NodeTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "AzuriteFolder").Value!);

    /// <summary>Installs what package-lock.json pins, once; test runs beside this one wait.</summary>
    public static async Task InstallAsync()
    {
        if (Missing is not null)
        {
            throw new InvalidOperationException(Missing);
        }

        using var late = new CancellationTokenSource(InstallationTimeout);
        await using var turn = await WaitForTurnAsync(late.Token);
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), late.Token)));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, late.Token) == wanted)
        {
            return;
        }

        using var npm = Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        npm.StandardInput.Close();
        await ReadToEndAsync(npm, late.Token);
        await File.WriteAllTextAsync(stamp, wanted, late.Token);
    }

    public static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    /// <summary>Has the independent client carry out a request; see peer.cjs.</summary>
    public static async Task<string> RunPeerAsync(string request)
    {
        using var late = new CancellationTokenSource(PeerTimeout);
        using var peer = Start("node", "peer.cjs");
        await peer.StandardInput.WriteAsync(request);
        peer.StandardInput.Close();
        return await ReadToEndAsync(peer, late.Token);
    }

    /// <returns>The standard output of a program that ended well.</returns>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public static async Task<string> ReadToEndAsync(Process program, CancellationToken cancellationToken)
    {
        try
        {
            var errors = program.StandardError.ReadToEndAsync(cancellationToken);
            var output = await program.StandardOutput.ReadToEndAsync(cancellationToken);
            await program.WaitForExitAsync(cancellationToken);
            return program.ExitCode == 0 ? output : throw new InvalidOperationException($"{program.StartInfo.FileName} failed: {await errors}");
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    private static async Task<FileStream> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "obj")).FullName, "install.lock");
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another test run is installing.
                await poll.WaitForNextTickAsync(cancellationToken);
            }
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
